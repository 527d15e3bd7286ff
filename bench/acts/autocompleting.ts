import { type Act, LULL_MS, someone, turn } from './act.ts';

/** What people type to find a film: titles in any language, parts of them, years, nothing, and nonsense. */
const FILM_QUERIES = [
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

/** Suggestions for the film of `/moment share`. */
export const filmAutocomplete = autocomplete('moment share', 'film', FILM_QUERIES);

/** What people type to find one of that many moments: numbers, films, authors, and text without matches. */
export function numberQueries(moments: number): readonly string[] {
  return [
    '',
    '1',
    '7',
    `#${moments}`,
    String(moments >> 1),
    // No moment has it, so a search may scan all of them.
    String(moments * 10),
    'miracle',
    'mucize 2019',
    '7번방',
    'perfect strangers',
    'elif',
    'сергей',
    '민준',
    'qwxyz',
  ];
}

/** Suggestions for the number of `/moment show`. */
export function numberAutocomplete(queries: readonly string[]): Act {
  return autocomplete('moment show', 'number', queries);
}

function autocomplete(command: string, option: string, queries: readonly string[]): Act {
  return async (side, round) => {
    const typed = turn(queries, round);
    const { ms } = await side.ask(`${option} ${typed}`, LULL_MS, () =>
      someone(side, round).autocomplete(command, option, typed),
    );
    return ms;
  };
}
