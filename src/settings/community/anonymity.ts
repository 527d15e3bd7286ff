import { z } from 'zod';
import { defineCommunitySetting } from '../setting.ts';

/** Off unless the community wants it. */
const Anonymity = z.literal('allowed');

/** Whether members may share without their name. What was shared before stays as it is. */
export default defineCommunitySetting({
  name: 'anonymity',
  tab: 'sharing',
  schema: Anonymity,
  row(value, _surroundings, texts) {
    const words = texts.settings.anonymity;
    return {
      name: words.name,
      value: words[value ?? 'off'],
      about: words.about,
      control: {
        kind: 'choice',
        placeholder: words.placeholder,
        current: value ?? 'off',
        options: [
          { value: 'off', label: words.off },
          { value: 'allowed', label: words.allowed },
        ],
      },
    };
  },
  read: (given) => Anonymity.safeParse(given).data,
});
