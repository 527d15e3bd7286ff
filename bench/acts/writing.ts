import { setTimeout } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import { pick, seeded } from '../../harness/seeded.ts';
import type { Modal, Outcome } from '../../sandbox/person.ts';
import { type Act, buttonOf, CARD_LULL_MS, LULL_MS, shown, someone, turn } from './act.ts';
import type { Side } from './side.ts';

/**
 * A story as long as typical ones. Each is of other made-up words: of much the same words, people would be asked first whether
 * they mean the same. Every third is one of the small words that make up that much of any English text.
 */
function storyOf(round: number): string {
  const random = seeded(round);
  const madeUp = () => pick(SYLLABLES, random) + pick(SYLLABLES, random) + pick(SYLLABLES, random);
  const word = (_: unknown, at: number) => (at % 3 === 0 ? pick(SMALL_WORDS, random) : madeUp());
  return `${Array.from({ length: 45 }, word).join(' ')}.`;
}

const SMALL_WORDS = 'the and of to he she was in that his her when with for but they it at on him'.split(' ');

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu'.split(' ');

/** How many cards get the goosebumps. Not a multiple of the number of people, so that everyone gets to every card. */
const CARDS = 25;

/** The button on a card: given in one round, taken back in the next, then by the next person on the next card. */
export function goosebump(): Act {
  const posted = new Map<Side, Map<number, APIMessage>>();
  return async (side, round) => {
    const pair = round >> 1;
    const number = 1 + (pair % CARDS);
    const cards = posted.get(side) ?? new Map<number, APIMessage>();
    posted.set(side, cards);
    const card = cards.get(number) ?? (await postCard(side, number));
    cards.set(number, card);
    const { result, ms } = await side.ask(`goosebump ${number}`, LULL_MS, () =>
      someone(side, pair).press(card, buttonOf(card, 'goosebump:')),
    );
    shown(result, 'update', 'public');
    return ms;
  };
}

async function postCard(side: Side, number: number): Promise<APIMessage> {
  const { result } = await side.ask(`show ${number}`, LULL_MS, () =>
    someone(side, number).command('moment show', { number: String(number) }),
  );
  const card = shown(result, 'message', 'public');
  side.held.add(card.id);
  await setTimeout(CARD_LULL_MS);
  return card;
}

/** `/moment share` until its form is there; the options are kept as a draft. */
export function shareForm(films: readonly string[]): Act {
  return async (side, round) => (await openForm(side, films, round, LULL_MS)).ms;
}

/**
 * Shares a moment, whatever comes of it: the first one loads what tells languages and compares texts, which on a busy machine
 * takes longer than an answer may.
 */
export async function shareFirst({ people: { john } }: Side['discord'], film: string): Promise<void> {
  const form = formOf(await john.command('moment share', { film, country: 'MT' }));
  await form.fill({ text: storyOf(FIRST_STORY), moods: ['moved'] }).submit();
}

/** None of the rounds has it. */
const FIRST_STORY = 1_000_000;

/** From a filled form to a card. Opening the form is not included in the time. */
export function shareToCard(films: readonly string[]): Act {
  return async (side, round) => {
    const { form } = await openForm(side, films, round, CARD_LULL_MS);
    const filled = form.fill({ text: storyOf(round), moods: ['moved', 'hope'] });
    const { result, ms } = await side.ask(`share ${turn(films, round)}`, LULL_MS, () => filled.submit());
    shown(result, 'message', 'public');
    return ms;
  };
}

async function openForm(
  side: Side,
  films: readonly string[],
  round: number,
  lullMs: number,
): Promise<{ readonly form: Modal; readonly ms: number }> {
  const { result, ms } = await side.ask('share form', lullMs, () =>
    someone(side, round).command('moment share', { film: turn(films, round), country: 'MT' }),
  );
  return { form: formOf(result), ms };
}

function formOf(outcome: Outcome): Modal {
  if (outcome.kind === 'modal') return outcome.modal;
  throw new Error(`no form, but ${JSON.stringify(outcome)}`);
}
