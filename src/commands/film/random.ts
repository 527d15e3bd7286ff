import { defineCommand } from '../../flows/define.ts';
import { randomFilmPage } from '../../flows/film/random-film.ts';
import { privately } from '../../interactions/answer.ts';
import { chosenCountry, countryOption } from '../../options/country.ts';

/** A random film from the catalogue. */
export default defineCommand({
  name: 'film random',
  options: { country: countryOption('films') },
  needs: 'everyone',
  manner: 'private',
  async execute({ options, ...context }) {
    const country = chosenCountry(options.country, context.texts.locale, 'films');
    return privately(await randomFilmPage(context, { country }));
  },
});
