import { LocaleCode } from '../../domain/chosen.ts';
import { FIRST_LANGUAGE } from '../first-language.ts';
import { chosenLocale, languageRow, localeName } from '../locales.ts';
import { defineCommunitySetting } from '../setting.ts';

/** The language of what everybody sees. */
export default defineCommunitySetting({
  name: 'language',
  tab: 'posts',
  schema: LocaleCode,
  row(value, { serverLocale, chosen }, texts) {
    const words = texts.settings.language;
    const first = chosen(FIRST_LANGUAGE);
    const automatic =
      serverLocale !== undefined
        ? words.fromServer({ language: localeName(serverLocale) })
        : first !== undefined
          ? words.fromFirst({ language: localeName(first) })
          : words.fromFirstToCome;
    return languageRow(words, value, automatic);
  },
  read: chosenLocale,
});
