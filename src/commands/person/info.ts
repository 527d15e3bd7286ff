import { defineCommand } from '../../flows/define.ts';
import { findPersonPage } from '../../flows/person/person.ts';
import { publicly } from '../../interactions/answer.ts';
import { personOption } from '../../options/person.ts';

/** What a person did in the films that the bot knows, and moments from those films. */
export default defineCommand({
  name: 'person info',
  options: { person: personOption },
  needs: 'everyone',
  manner: 'public',
  execute: async ({ options: { person }, ...context }) =>
    publicly(await findPersonPage(context, { person, page: 0, opens: 'beside' }, context.publicTexts)),
});
