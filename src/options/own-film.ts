import { fold } from '../domain/fold.ts';
import { isolated } from '../domain/isolate.ts';
import { flagOrName } from '../i18n/countries.ts';
import { MAX_CHOICES } from '../interactions/limits.ts';
import type { StringOption } from '../interactions/options.ts';
import type { App } from '../services/app.ts';
import { visibleMoments } from '../services/moment/visible-moments.ts';

/** The option for choosing a film that a member added. */
export const ownFilmOption = {
  type: 'string',
  required: true,
  async autocomplete({ typed, ...context }) {
    const words = fold(typed).split(' ');
    // Discord asks for suggestions before it is checked who may use the command.
    const { actor, community, texts } = context;
    const moments = actor.moderator ? community.library.all : await visibleMoments(context);
    return moments.films
      .filter(({ title, year }) => words.every((word) => fold(`${title} ${year}`).includes(word)))
      .slice(0, MAX_CHOICES)
      .map(({ id, title, year, countries }) => ({
        name: `${isolated(title)} (${year}) ${countries.map((code) => flagOrName(code, texts.locale)).join(' ')}`,
        value: id,
      }));
  },
} as const satisfies StringOption<App>;
