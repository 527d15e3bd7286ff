import { mostFrequent, type Tally } from '../../domain/tally.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_ALT_TEXT } from '../../interactions/limits.ts';
import { shorten } from '../../interactions/markup.ts';
import type { MapPlan } from '../../pictures/map/map-plan.ts';
import type { AppContext } from '../../services/app.ts';
import { type CommunityStats, communityStats } from '../../services/moment/community-stats.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import type { PictureTheme } from '../../views/kit/custom-ids.ts';
import { countriesInWords, MAX_COUNTRIES } from '../../views/moment/country-counts.ts';
import { statsPage } from '../../views/moment/stats-page.ts';

/** How often one person can ask for the pictures of a community, which look at all of its moments. */
export const COMMUNITY_PICTURES_A_TIME = { uses: 6, withinMs: 60_000 } as const;

/** The community in numbers, with a map, of what everybody who reads the answer may read. */
export async function statsOf(context: AppContext, theme: PictureTheme, texts: Speech): Promise<MessageView> {
  const { app } = context;
  const stats = communityStats(app, await visibleMoments(context));
  const isOnMap = stats.people.size + stats.filmCountries.size > 0;
  const drawn = isOnMap ? await app.drawings.draw(mapOf(stats, theme, texts)) : undefined;
  const picture = drawn && { png: drawn.png, alt: mapInWords(stats, texts) };
  return statsPage({ ...stats, picture }, texts);
}

function mapOf({ filmCountries, people }: CommunityStats, theme: PictureTheme, texts: Speech): MapPlan {
  return {
    kind: 'map',
    films: inCountries(filmCountries),
    people: inCountries(people),
    legend: { films: texts.stats.filmsLegend, people: texts.stats.peopleLegend },
    ranges: { films: rangeOf(filmCountries, texts), people: rangeOf(people, texts) },
    theme,
  };
}

const inCountries = (counts: Tally) =>
  mostFrequent(counts)
    .slice(0, MAX_COUNTRIES)
    .map((code) => ({ code, count: counts.get(code) ?? 0 }));

function rangeOf(counts: Tally, { locale }: Speech): readonly [string, string] {
  const numbers = inCountries(counts).map(({ count }) => count);
  const [least, most] = [Math.min(...numbers, numbers[0] ?? 0), Math.max(...numbers, 0)];
  return [least.toLocaleString(locale), most.toLocaleString(locale)];
}

function mapInWords({ filmCountries, people }: CommunityStats, texts: Speech): string {
  const { alt, filmsFrom, peopleFrom } = texts.stats;
  const told = [
    { heading: filmsFrom, counts: filmCountries },
    { heading: peopleFrom, counts: people },
  ].filter(({ counts }) => counts.size > 0);
  const room = Math.floor((MAX_ALT_TEXT - alt.length) / told.length) - 2;
  const sentences = told.map(({ heading, counts }) =>
    shorten(`${heading}: ${countriesInWords(counts, texts)}.`, room),
  );
  return [alt, ...sentences].join(' ');
}
