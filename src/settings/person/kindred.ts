import { z } from 'zod';
import { readSwitch, switchRow } from '../choice-row.ts';
import { definePersonSetting } from '../setting.ts';

/** Whether somebody can be found by those who felt the same moments, and can find them. */
export default definePersonSetting({
  name: 'kindred',
  schema: z.literal(true),
  row: (value, _surroundings, texts) => switchRow(value, texts.settings.kindred),
  read: readSwitch,
});
