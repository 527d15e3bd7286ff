/** The bot's own prompts: every language has words for each. */
export const USUAL_PROMPTS = [
  'rain',
  'snow',
  'sea',
  'night',
  'train',
  'letter',
  'call',
  'goodbye',
  'reunion',
  'homecoming',
  'song',
  'score',
  'silence',
  'dance',
  'speech',
  'look',
  'hug',
  'kiss',
  'promise',
  'secret',
  'opening',
  'ending',
  'twist',
  'small',
  'line',
  'mother',
  'father',
  'siblings',
  'grandparents',
  'child',
  'friends',
  'strangers',
  'teacher',
  'animal',
  'villain',
  'forgiveness',
  'sacrifice',
  'courage',
  'underdog',
  'justice',
  'lettingGo',
  'dream',
  'laughter',
  'tears',
  'childhood',
  'cinema',
  'again',
  'animation',
  'oldFilm',
  'otherLanguage',
  'remake',
  'trueStory',
] as const;

/** An invitation to tell a moment: one of the bot's, by its key, or one of the community's own, in its words. */
export type Prompt = { readonly usual: string } | { readonly own: string };

/**
 * The prompt for a slot. Each community goes through its prompts in an order of its own, and none comes twice before all have.
 * @param index of the slot
 * @param seed of the order, such as the community's id
 */
export function promptFor(prompts: readonly Prompt[], index: number, seed: string): Prompt | undefined {
  const inOrder = prompts
    .map((prompt) => ({ prompt, rank: hashOf(seed + textOf(prompt)) }))
    .sort((one, other) => one.rank - other.rank);
  return inOrder[((index % inOrder.length) + inOrder.length) % inOrder.length]?.prompt;
}

const textOf = (prompt: Prompt): string => ('own' in prompt ? prompt.own : prompt.usual);

/** FNV-1a, and the last steps of MurmurHash3: texts that begin alike are far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
