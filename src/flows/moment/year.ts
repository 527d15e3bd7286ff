import { titleAndYear } from '../../domain/film.ts';
import { mostFrequent } from '../../domain/tally.ts';
import { flagOrName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_ALT_TEXT } from '../../interactions/limits.ts';
import { shorten } from '../../interactions/markup.ts';
import { latin } from '../../pictures/kit/placed-line.ts';
import { settable } from '../../pictures/kit/text/clusters.ts';
import { hanOf } from '../../pictures/kit/text/han-forms.ts';
import type { YearItem, YearPlan } from '../../pictures/year/year-plan.ts';
import type { AppContext } from '../../services/app.ts';
import { communityYear } from '../../services/moment/community-year.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import type { PictureTheme } from '../../views/kit/custom-ids.ts';
import {
  monthNames,
  type YearFacts,
  type YearFilm,
  yearInWords,
  yearPage,
} from '../../views/moment/year-page.ts';

/** As many countries have room on the picture. */
const MAX_FLAGS = 6;

/** A year of the community, of what everybody who reads the answer may read. */
export async function yearOf(
  context: AppContext,
  year: number,
  theme: PictureTheme,
  texts: Speech,
): Promise<MessageView> {
  const { app } = context;
  const moments = await visibleMoments(context);
  const found = communityYear(app, moments, year);
  const filmOf = (id: string): YearFilm => {
    const film = app.films.find(id, moments);
    return {
      title: film ? titleAndYear(film, texts.locale) : id,
      han: hanOf(film?.languages[0], film?.countries[0]),
    };
  };
  const momentOf = (number: number) => ({ number, film: filmOf(moments.moment(number)?.moment.film ?? '') });
  const facts: YearFacts = {
    ...found,
    mostFelt: found.mostFelt.map(({ of, count }) => ({ ...momentOf(of), count })),
    mostTold: found.mostTold && { film: filmOf(found.mostTold.of), count: found.mostTold.count },
    first: found.first === undefined ? undefined : momentOf(found.first),
  };
  const isEmpty = facts.moments === 0 && facts.goosebumps === 0;
  const drawn = isEmpty ? undefined : await app.drawings.draw(planOf(facts, theme, texts));
  const picture = drawn && { png: drawn.png, alt: shorten(yearInWords(facts, texts), MAX_ALT_TEXT) };
  return yearPage({ ...facts, picture }, texts);
}

function planOf(facts: YearFacts, theme: PictureTheme, texts: Speech): YearPlan {
  const { stats, year } = texts;
  const names = monthNames(texts.locale);
  const item = ({ title, han }: YearFilm, more: Partial<YearItem> = {}): YearItem => ({
    before: '',
    behind: '',
    title: { text: settable(title), han },
    ...more,
  });
  const { mostFelt, mostTold, first, filmCountries } = facts;
  const flags = mostFrequent(filmCountries)
    .slice(0, MAX_FLAGS)
    .map((code) => `${flagOrName(code, texts.locale)} ${filmCountries.get(code) ?? 0}`);
  return {
    kind: 'year',
    title: year.title({ year: facts.year }),
    summary: [
      stats.moments({ count: facts.moments }),
      stats.goosebumps({ count: facts.goosebumps }),
      stats.films({ count: facts.films }),
    ].join(' · '),
    months: facts.months.map((month, at) => ({ ...month, name: names[at] ?? '' })),
    legend: { told: year.told, felt: year.felt },
    left:
      mostFelt.length === 0
        ? []
        : [
            {
              heading: year.mostFelt,
              items: mostFelt.map(({ number, film, count }) =>
                item(film, { before: `#${number}`, behind: count.toLocaleString(texts.locale) }),
              ),
            },
          ],
    right: [
      ...(mostTold
        ? [
            {
              heading: year.mostTold,
              items: [item(mostTold.film, { behind: stats.moments({ count: mostTold.count }) })],
            },
          ]
        : []),
      ...(first ? [{ heading: year.first, items: [item(first.film, { before: `#${first.number}` })] }] : []),
      ...(flags.length > 0
        ? [{ heading: year.filmsFrom, items: [{ before: '', behind: '', title: latin(flags.join('  ')) }] }]
        : []),
    ],
    theme,
  };
}
