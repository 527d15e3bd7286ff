import { z } from 'zod';
import { choiceRow } from '../choice-row.ts';
import { defineCommunitySetting } from '../setting.ts';
import heldLinks from './held-links.ts';
import heldWords from './held-words.ts';

/** Off unless the community wants it. */
const Reviewed = z.enum(['all', 'held']);

/** Which moments a moderator looks at before they are published. Those that wait stay in the queue whatever is chosen. */
export default defineCommunitySetting({
  name: 'review',
  tab: 'moderation',
  schema: Reviewed,
  row(value, { chosen }, texts) {
    const words = texts.settings.review;
    const holdsNothing =
      value === 'held' && chosen(heldWords) === undefined && chosen(heldLinks) === undefined;
    return choiceRow(
      value ?? 'off',
      ['off', ...Reviewed.options],
      words,
      holdsNothing ? words.holdsNothing : undefined,
    );
  },
  read: (given) => Reviewed.safeParse(given).data,
});
