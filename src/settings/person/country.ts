import { CountryCode } from '../../domain/catalogue-files.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { countryName, countryOf, flagAndName } from '../../i18n/countries.ts';
import { UserError } from '../../interactions/user-error.ts';
import { definePersonSetting } from '../setting.ts';

/** Characters of a country's name, with some room. */
const MAX_COUNTRY = 80;

/** Where somebody is from, so that they needn't say it with each moment. */
export default definePersonSetting({
  name: 'country',
  schema: CountryCode,
  row(value, _surroundings, texts) {
    const words = texts.settings.country;
    return {
      name: words.name,
      value: value === undefined ? words.unknown : flagAndName(value, texts.locale),
      about: words.about,
      control: {
        kind: 'text',
        button: value === undefined ? words.add : words.change,
        title: words.name,
        label: words.label,
        hint: words.labelHint,
        current: value === undefined ? '' : countryName(value, texts.locale),
        maxLength: MAX_COUNTRY,
      },
      takeBack: value === undefined ? undefined : words.takeBack,
    };
  },
  read(given, _surroundings, { locale }) {
    const code = countryOf(given, locale, 'people');
    if (code === undefined) throw new UserError('settings.noCountry', { typed: cleanLine(given) });
    return code;
  },
});
