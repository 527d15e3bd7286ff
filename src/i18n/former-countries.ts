/** Countries that are gone: films come from them, people no longer do. Intl would name what followed them. */

interface FormerCountry {
  /** In the languages of the bot; English where there is no other. */
  readonly names: { readonly en: string; readonly es: string; readonly tr: string };
  readonly otherNames: readonly string[];
  readonly alpha3: string;
}

/** By the code that they had in ISO 3166. It was given out again for CS, which here always means the older one. */
export const FORMER_COUNTRIES: ReadonlyMap<string, FormerCountry> = new Map([
  [
    'CS',
    {
      names: { en: 'Czechoslovakia', es: 'Checoslovaquia', tr: 'Çekoslovakya' },
      otherNames: ['ČSSR', 'ČSR'],
      alpha3: 'CSK',
    },
  ],
  [
    'DD',
    {
      names: { en: 'East Germany', es: 'Alemania Oriental', tr: 'Doğu Almanya' },
      otherNames: ['GDR', 'German Democratic Republic', 'RDA', 'Alemania del Este'],
      alpha3: 'DDR',
    },
  ],
  [
    'SU',
    {
      names: { en: 'Soviet Union', es: 'Unión Soviética', tr: 'Sovyetler Birliği' },
      otherNames: ['USSR', 'U.S.S.R.', 'URSS', 'SSCB', 'СССР'],
      alpha3: 'SUN',
    },
  ],
  [
    'YU',
    {
      names: { en: 'Yugoslavia', es: 'Yugoslavia', tr: 'Yugoslavya' },
      otherNames: ['Jugoslavija'],
      alpha3: 'YUG',
    },
  ],
]);
