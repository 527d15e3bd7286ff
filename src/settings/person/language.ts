import { LocaleCode } from '../../domain/chosen.ts';
import { AUTOMATIC, chosenLocale, languageOptions, localeName } from '../locales.ts';
import { definePersonSetting } from '../setting.ts';

/** The language of what the bot says to one person. */
export default definePersonSetting({
  name: 'language',
  schema: LocaleCode,
  row(value, { clientLocale }, texts) {
    const words = texts.settings.ownLanguage;
    const automatic = words.fromDiscord({ language: localeName(clientLocale) });
    return {
      name: words.name,
      value: value === undefined ? automatic : localeName(value),
      about: words.about,
      control: {
        kind: 'choice',
        placeholder: words.placeholder,
        current: value ?? AUTOMATIC,
        options: [{ value: AUTOMATIC, label: words.automatic, description: automatic }, ...languageOptions()],
      },
    };
  },
  read: chosenLocale,
});
