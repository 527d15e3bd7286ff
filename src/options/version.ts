import { titlesOf } from '../domain/film.ts';
import { fold } from '../domain/fold.ts';
import { MAX_CHOICES } from '../interactions/limits.ts';
import type { StringOption } from '../interactions/options.ts';
import type { App } from '../services/app.ts';
import { chosenFilm } from '../services/film/find-film.ts';
import { visibleMoments } from '../services/moment/visible-moments.ts';
import { filmChoiceName } from '../views/film/film-line.ts';

/** The option for choosing another version of the film in the option `film`. */
export const versionOption: StringOption<App> = {
  type: 'string',
  async autocomplete({ typed, other, ...context }) {
    const { app, texts } = context;
    const { locale } = texts;
    const chosen = chosenFilm(app.films, await visibleMoments(context), other('film') ?? '', 0);
    const film = chosen.kind === 'known' ? chosen.film : undefined;
    const family = film && app.films.familyOf(film.id);
    const words = fold(typed).split(' ');
    return (family?.films ?? [])
      .filter((one) => one.id !== film?.id)
      .filter((one) => {
        const told = fold([...titlesOf(one), filmChoiceName(one, locale)].join(' '));
        return words.every((word) => told.includes(word));
      })
      .slice(0, MAX_CHOICES)
      .map((one) => ({ name: filmChoiceName(one, locale), value: one.id }));
  },
};
