import { z } from 'zod';
import { defineCommunitySetting } from '../setting.ts';

/** Off unless the community wants it. */
const HeldLinks = z.literal('held');

/** Whether a link in a text makes it wait for a moderator. The video link of a moment is none of these. */
export default defineCommunitySetting({
  name: 'held-links',
  tab: 'moderation',
  schema: HeldLinks,
  row(value, _surroundings, texts) {
    const words = texts.settings.heldLinks;
    return {
      name: words.name,
      value: words[value ?? 'off'],
      about: words.about,
      control: {
        kind: 'choice',
        placeholder: words.placeholder,
        current: value ?? 'off',
        options: (['off', 'held'] as const).map((one) => ({ value: one, label: words[one] })),
      },
    };
  },
  read: (given) => HeldLinks.safeParse(given).data,
});
