import { FAMILY_ORDERS } from '../../domain/families.ts';
import { defineCommand } from '../../flows/define.ts';
import { familiesPage } from '../../flows/family/families.ts';
import { privately } from '../../interactions/answer.ts';
import { chosenCountry, countryOption } from '../../options/country.ts';
import { chosenDecade, decadeOption } from '../../options/decade.ts';

/** Lists families of films by size, country and decade. */
export default defineCommand({
  name: 'film family',
  options: {
    country: countryOption('films'),
    decade: decadeOption,
    order: { type: 'string', choices: FAMILY_ORDERS },
  },
  needs: 'everyone',
  manner: 'private',
  execute({ app, options, texts }) {
    const filter = {
      country: chosenCountry(options.country, texts.locale, 'films'),
      decade: chosenDecade(options.decade),
    };
    const { order = 'size' } = options;
    return privately(familiesPage(app.films, { filter, order, page: 0 }, texts));
  },
});
