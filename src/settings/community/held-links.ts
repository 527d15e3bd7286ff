import { z } from 'zod';
import { choiceRow } from '../choice-row.ts';
import { defineCommunitySetting } from '../setting.ts';

/** Off unless the community wants it. */
const HeldLinks = z.literal('held');

/** Whether a link in a text makes it wait for a moderator. The video link of a moment is none of these. */
export default defineCommunitySetting({
  name: 'held-links',
  tab: 'moderation',
  schema: HeldLinks,
  row(value, _surroundings, texts) {
    return choiceRow(value ?? 'off', ['off', 'held'], texts.settings.heldLinks);
  },
  read: (given) => HeldLinks.safeParse(given).data,
});
