import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Film } from '../../domain/film.ts';
import { omdbPage } from '../../domain/omdb-pages.ts';
import type { Speech } from '../../i18n/texts.ts';
import { linkButton } from '../kit/blocks.ts';

/** A link to each page about the film elsewhere, its trailer first: five at most, as many as a row takes. */
export function filmLinks({ ids, trailer, languages }: Film, texts: Speech): APIButtonComponent[] {
  const { imdb, wikidata, tmdb, omdb } = ids;
  const at = (label: string, url: string | undefined) => (url === undefined ? [] : [linkButton(label, url)]);
  return [
    ...at(texts.film.trailer, trailer?.url),
    ...at('Letterboxd', imdb && `https://letterboxd.com/imdb/${imdb}`),
    ...at('IMDb', imdb && `https://www.imdb.com/title/${imdb}/`),
    ...at('Wikipedia', wikidata && wikipedia(wikidata, [texts.locale, 'en', ...languages])),
    ...at('TMDB', tmdb === undefined ? undefined : `https://www.themoviedb.org/movie/${tmdb}`),
    // Less is told there, and for many films it is the only page that is known.
    ...at('omdb.org', imdb === undefined && omdb !== undefined ? omdbPage(omdb) : undefined),
  ];
}

/**
 * Wikidata leads on to the first of these Wikipedias that has an article about the item
 * (https://www.mediawiki.org/wiki/Wikibase: Special:GoToLinkedPage).
 * @param locales the reader's, then others in which there may be one
 */
function wikipedia(item: string, locales: readonly string[]): string {
  const languages = locales.map((locale) => locale.split('-', 1)[0]);
  const sites = [...new Set(languages)].map((language) => `${language}wiki`).slice(0, MAX_SITES);
  return `https://www.wikidata.org/wiki/Special:GoToLinkedPage/${sites.join(',')}/${item}`;
}

const MAX_SITES = 4;
