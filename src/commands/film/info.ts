import { defineCommand } from '../../flows/define.ts';
import { showFilmTab } from '../../flows/film/film-tab.ts';
import { chosenCountry, countryOption } from '../../options/country.ts';
import { lookUpOption } from '../../options/film.ts';

/** What is known about a film, above all how its story travels; and where to watch it in a country. */
export default defineCommand({
  name: 'film info',
  options: { film: lookUpOption, country: countryOption('people') },
  needs: 'everyone',
  manner: 'public',
  execute({ options, ...context }) {
    const country = chosenCountry(options.country, context.texts.locale, 'people');
    return showFilmTab(context, options.film, { tab: 'overview', country });
  },
});
