import type { HanForms } from './font-slices.ts';

const TRADITIONAL = ['TW', 'HK', 'MO'];

/** The variant of Han characters in a film's own language; for Chinese it depends on the country. */
export function hanOf(language: string | undefined, country: string | undefined): HanForms {
  if (language === 'ja') return 'jp';
  if (language === 'ko') return 'kr';
  return TRADITIONAL.includes(country ?? '') || language === 'yue' ? 'tc' : 'sc';
}

/** The reader's variant, if their language is written with Han characters; otherwise the film's. */
export function hanOfLocale(locale: string, own: HanForms): HanForms {
  const [language, country] = locale.split('-');
  return language === 'ja' || language === 'ko' || language === 'zh' ? hanOf(language, country) : own;
}
