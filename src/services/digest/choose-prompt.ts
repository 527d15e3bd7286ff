import type { Community } from '../../data/community/community.ts';
import { type Prompt, promptFor, USUAL_PROMPTS } from '../../domain/digest-prompt.ts';
import prompts from '../../settings/community/prompts.ts';
import usualPrompts from '../../settings/community/usual-prompts.ts';

const USUAL: readonly Prompt[] = USUAL_PROMPTS.map((usual) => ({ usual }));

/** The prompt for a slot, of the community's own and, unless it wants only these, the bot's. */
export function choosePrompt(community: Community, index: number, seed: string): Prompt | undefined {
  const own = (community.setting(prompts) ?? []).map((prompt) => ({ own: prompt }));
  const usual = community.setting(usualPrompts) === 'own' ? [] : USUAL;
  return promptFor([...own, ...usual], index, seed);
}
