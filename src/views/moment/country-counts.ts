import { mostFrequent, type Tally } from '../../domain/tally.ts';
import { countryName, flagAndName, flagOrName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';

/** As many countries are said, and shown: all of them have to fit into a message. */
export const MAX_COUNTRIES = 120;
/** As many of them by their names. */
const MAX_NAMED = 8;

/** 🇹🇷 Türkiye 24 · 🇰🇷 South Korea 9 · 🇮🇳 4: the most first, the others by their flags alone. */
export function countryCounts(counts: Tally, texts: Speech): string {
  const codes = mostFrequent(counts);
  const shown = codes.slice(0, MAX_COUNTRIES).map((code, at) => {
    const country = at < MAX_NAMED ? flagAndName(code, texts.locale) : flagOrName(code, texts.locale);
    return `${country} ${counts.get(code) ?? 0}`;
  });
  const more = codes.length - shown.length;
  return [...shown, ...(more > 0 ? [texts.stats.more({ count: more })] : [])].join(' · ');
}

/** The same for a description of a picture, which has less room: by their names. */
export const countriesInWords = (counts: Tally, texts: Speech): string =>
  mostFrequent(counts)
    .map((code) => `${countryName(code, texts.locale)} ${counts.get(code) ?? 0}`)
    .join(', ');
