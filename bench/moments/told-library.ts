import { madeCommunity } from '../../harness/community/made-community.ts';
import { pick, seeded } from '../../harness/seeded.ts';
import { Library } from '../../src/data/community/library.ts';
import type { Film } from '../../src/domain/film.ts';
import { Goosebump, Moment, Removal, Reply } from '../../src/domain/moment.ts';
import { titlesOf } from '../films/made-films.ts';

/** Titles from which a story has words: otherwise all stories together would have a few hundred. */
const MAX_TITLES = 8;

const PLACE = { guild: '100000000000000001', channel: '100000000000000002' };

/** A community in memory. Its stories are in twelve languages, with words from titles in many more. */
export function toldLibrary(moments: number, films: readonly Film[]): Library {
  const library = new Library();
  const random = seeded(3);
  const titles = films.flatMap(titlesOf);
  const community = madeCommunity({ ...PLACE, moments, films: films.map(({ id }) => id) }, seeded(1));
  for (const { key, record } of community) {
    if (key.kind === 'moment') {
      const moment = Moment.parse(record);
      const more = Array.from({ length: Math.floor(random() * MAX_TITLES) }, () => pick(titles, random));
      library.putMoment({ ...moment, text: [moment.text, ...more].join(' ') });
    } else if (key.kind === 'goosebump' && Goosebump.safeParse(record).success) {
      library.putGoosebump(key.number, key.user, 'button', 0);
    } else if (key.kind === 'reply') library.putReply(key.number, { ...Reply.parse(record), id: key.id });
    else if (key.kind === 'removal') library.putRemoval(key.number, Removal.parse(record));
  }
  return library;
}
