import { STAYS } from '../../domain/spread.ts';
import { readSwitch, switchRow } from '../choice-row.ts';
import { definePersonSetting } from '../setting.ts';

/** Whether somebody's moments stay where they were told: on no board, in no digest, not among random ones. */
export default definePersonSetting({
  ...STAYS,
  row: (value, _surroundings, texts) => switchRow(value, texts.settings.stays),
  read: readSwitch,
});
