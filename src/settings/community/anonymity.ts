import { z } from 'zod';
import { choiceRow } from '../choice-row.ts';
import { defineCommunitySetting } from '../setting.ts';

/** Off unless the community wants it. */
const Anonymity = z.literal('allowed');

/** Whether members may share without their name. What was shared before stays as it is. */
export default defineCommunitySetting({
  name: 'anonymity',
  tab: 'sharing',
  schema: Anonymity,
  row(value, _surroundings, texts) {
    return choiceRow(value ?? 'off', ['off', 'allowed'], texts.settings.anonymity);
  },
  read: (given) => Anonymity.safeParse(given).data,
});
