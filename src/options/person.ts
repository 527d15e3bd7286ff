import { MAX_CHOICES } from '../interactions/limits.ts';
import type { StringOption } from '../interactions/options.ts';
import type { App } from '../services/app.ts';
import { personChoiceName } from '../views/person/person-page.ts';

/** The option for choosing somebody who made or acts in a film. */
export const personOption = {
  type: 'string',
  required: true,
  autocomplete: ({ typed, app, texts }) =>
    app.people.search(typed, MAX_CHOICES).map((person) => ({
      name: personChoiceName(person, texts.locale),
      value: person.id,
    })),
} as const satisfies StringOption<App>;
