import type { APIMessage } from 'discord-api-types/v10';
import type { Modal, Outcome, Person } from '../sandbox/person.ts';
import { STORY } from './community.ts';
import type { Side } from './sides.ts';

/** One thing that people do, on either side; answers the milliseconds from the event to the callback. */
export type Act = (side: Side, round: number) => Promise<number>;

/** What people type on their way to a film: titles of any language, parts of them, years, nothing, and nonsense. */
const QUERIES = [
  '',
  'm',
  'mir',
  'miracle in cell',
  'yedinci kogus',
  '7 kogus',
  '7번방',
  'drishyam',
  'drishyam 2022 hindi',
  'perfect str',
  'granny',
  'intouch',
  'the upside',
  '2019',
  'korea',
  'türkiye 2019',
  'qwxyz',
];

/** How many cards the goosebumps go round. No multiple of the number of people, so that all of them meet all cards. */
const CARDS = 25;

/** `/film info`, film after film. */
export function filmInfo(films: readonly string[]): Act {
  return async (side, round) => {
    const film = turn(films, round);
    const { result, ms } = await side.ask(`film info ${film}`, () =>
      someone(side, round).command('film info', { film }),
    );
    shown(result, 'message');
    return ms;
  };
}

/** The suggestions for the film of `/moment share`. */
export const autocomplete: Act = async (side, round) => {
  const typed = turn(QUERIES, round);
  const { ms } = await side.ask(`autocomplete ${typed}`, () =>
    someone(side, round).autocomplete('moment share', 'film', typed),
  );
  return ms;
};

/** The button on a card: given in one round, taken back in the next, then by the next person on the next card. */
export async function goosebump(sides: readonly Side[]): Promise<Act> {
  const cards = new Map<Side, readonly APIMessage[]>();
  for (const side of sides) cards.set(side, await postCards(side));
  return async (side, round) => {
    const pair = round >> 1;
    const index = pair % CARDS;
    const card = turn(cards.get(side) ?? [], pair);
    const button = /"custom_id":"(goosebump:[^"]+)"/.exec(JSON.stringify(card.components))?.[1];
    if (button === undefined) throw new Error('a card has no button for goosebumps');
    const { result, ms } = await side.ask(`goosebump ${index}`, () =>
      someone(side, pair).press(card, button),
    );
    shown(result, 'update');
    return ms;
  };
}

async function postCards(side: Side): Promise<readonly APIMessage[]> {
  const cards: APIMessage[] = [];
  for (let number = 1; number <= CARDS; number += 1) {
    const { result } = await side.ask(`show ${number}`, () =>
      someone(side, number).command('moment show', { number: String(number) }),
    );
    cards.push(shown(result, 'message'));
  }
  return cards;
}

/** A filled form to a card. The form's own opening is not part of the time. */
export function share(films: readonly string[]): Act {
  return async (side, round) => {
    const person = someone(side, round);
    const film = turn(films, round);
    const opened = await side.ask('share', () => person.command('moment share', { film, country: 'MT' }));
    const form = formOf(opened.result).fill({ text: STORY, at: '0:58:30', moods: ['moved', 'hope'] });
    const { result, ms } = await side.ask('share form', () => form.submit());
    shown(result, 'message');
    return ms;
  };
}

function someone({ discord }: Side, turnOf: number): Person {
  return turn(Object.values(discord.people), turnOf);
}

function turn<T>(list: readonly T[], round: number): T {
  const one = list[round % list.length];
  if (one === undefined) throw new Error('there is nothing to take turns with');
  return one;
}

/** The message of an outcome. A private one is an error that somebody was told of: quick, but not what is measured. */
function shown(outcome: Outcome, kind: 'message' | 'update'): APIMessage {
  if (outcome.kind === kind && !outcome.ephemeral) return outcome.message;
  throw new Error(`not the ${kind} that everybody sees, but ${JSON.stringify(outcome)}`);
}

function formOf(outcome: Outcome): Modal {
  if (outcome.kind === 'modal') return outcome.modal;
  throw new Error(`no form, but ${JSON.stringify(outcome)}`);
}
