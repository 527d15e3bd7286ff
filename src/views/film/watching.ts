import { type Film, titleAndYear, WATCH_WAYS, type WatchOffers } from '../../domain/film.ts';
import { flagAndName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, link } from '../../interactions/markup.ts';
import { button, container, dotted, lines, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { TMDB_NOTICE } from './film-frame.ts';

/** Services of one kind on one line. */
const MAX_SERVICES = 6;

/**
 * TMDB passes on JustWatch's data on the condition that JustWatch is named as the source
 * (https://developer.themoviedb.org/reference/movie-watch-providers).
 */
const JUSTWATCH = link('JustWatch', 'https://www.justwatch.com/');

/** Where the film can be watched in a country, with the source that has to be named. */
export function watchLines({ watch }: Film, country: string, texts: Speech): string {
  const { watch: words } = texts;
  const heading = `📺 **${words.in({ country: flagAndName(country, texts.language) })}**`;
  if (!watch) return lines(heading, words.unknown);
  const offers = watch[country];
  const small = dotted(
    words.from({ source: JUSTWATCH }),
    offers?.link !== undefined && link(words.services, offers.link),
  );
  return lines(heading, ...(offers ? waysOf(offers, texts) : [words.nowhere]), `-# ${small}`);
}

function waysOf(offers: WatchOffers, texts: Speech): string[] {
  return WATCH_WAYS.filter((way) => offers[way].length > 0).map((way) => {
    const services = offers[way].slice(0, MAX_SERVICES).map(asName);
    const more = offers[way].length > MAX_SERVICES ? ', …' : '';
    return `- ${texts.watch.ways[way]}: ${services.join(', ')}${more}`;
  });
}

/**
 * A page of its own: where to watch the film, for one person.
 * @param country of the person; `undefined` if they haven't told the bot
 */
export function watchPage(film: Film, country: string | undefined, texts: Speech): MessageView {
  const { watch: words, settings } = texts;
  const title = asName(titleAndYear(film, texts.locale));
  const about = country === undefined ? words.noCountry : watchLines(film, country, texts);
  const body = container(
    BRAND,
    text(`## ${title}`),
    text(about),
    text(lines(country !== undefined && `-# ${words.otherCountry}`, film.watch && `-# ${TMDB_NOTICE}`)),
  );
  const add = button(ids.writeMine.build({ setting: 'country' }), { label: settings.country.add });
  return { components: [body, ...rowOf(country === undefined ? [add] : [])] };
}
