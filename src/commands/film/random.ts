import { randomFilmPage } from '../../flows/film/random-film.ts';
import { textsFor } from '../../i18n/texts.ts';
import { privately } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { chosenCountry, countryOption } from '../../options/country.ts';
import type { App } from '../../services/app.ts';

/** A film of the catalogue by chance. */
export default defineCommand<App>({
  name: 'film random',
  manner: 'private',
  options: { country: countryOption },
  execute({ options, locale }, app) {
    const country = chosenCountry(options.getString('country'), locale);
    return privately(randomFilmPage(app, { country }, textsFor(locale)));
  },
});
