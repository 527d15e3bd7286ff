import type { Mood } from '../../domain/moment.ts';
import type { Tally } from '../../domain/tally.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { container, dotted, lines, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { countryCounts } from './country-counts.ts';
import { drawnPicture, type ShownPicture } from './drawn-picture.ts';

/** A community in numbers. */
export interface StatsFacts {
  readonly moments: number;
  readonly tellers: number;
  readonly films: number;
  readonly goosebumps: number;
  readonly replies: number;
  /** Milliseconds since 1970. */
  readonly since: number | undefined;
  readonly moods: readonly Mood[];
  /** How many moments, by country. */
  readonly people: Tally;
  readonly filmCountries: Tally;
  /** The map; `undefined` if there is nothing on it, or if it could not be drawn. */
  readonly picture: ShownPicture | undefined;
}

export function statsPage(facts: StatsFacts, texts: Speech): MessageView {
  const { stats } = texts;
  const title = `## ${stats.title}`;
  if (facts.moments === 0) return { components: [container(BRAND, text(lines(title, stats.none)))] };
  const { moments, tellers, films, goosebumps, replies, since, moods, people, filmCountries, picture } =
    facts;
  const { block, files } = drawnPicture('map.png', picture);
  const isOnMap = people.size + filmCountries.size > 0;
  const head = lines(
    title,
    dotted(
      stats.moments({ count: moments }),
      stats.tellers({ count: tellers }),
      stats.films({ count: films }),
    ),
    dotted(stats.goosebumps({ count: goosebumps }), stats.replies({ count: replies })),
    moods.length > 0 && stats.moods({ moods: moods.map((mood) => texts.moods[mood]) }),
    since !== undefined && `-# ${stats.since({ date: `<t:${Math.floor(since / 1000)}:D>` })}`,
  );
  const countries = lines(
    filmCountries.size > 0 && `**${stats.filmsFrom}**\n${countryCounts(filmCountries, texts)}`,
    people.size > 0 && `**${stats.peopleFrom}**\n${countryCounts(people, texts)}`,
    isOnMap && !picture && `-# ${stats.notDrawn}`,
  );
  return {
    components: [container(BRAND, text(head), block, isOnMap && text(countries))],
    ...files,
  };
}
