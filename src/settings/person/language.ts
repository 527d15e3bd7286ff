import { LocaleCode } from '../../domain/chosen.ts';
import { chosenLocale, languageRow, localeName } from '../locales.ts';
import { definePersonSetting } from '../setting.ts';

/** The language of what the bot says to one person. */
export default definePersonSetting({
  name: 'language',
  schema: LocaleCode,
  row(value, { clientLocale }, texts) {
    const words = texts.settings.ownLanguage;
    const automatic = words.fromDiscord({ language: localeName(clientLocale) });
    return languageRow(words, value, automatic);
  },
  read: chosenLocale,
});
