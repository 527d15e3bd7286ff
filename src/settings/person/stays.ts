import { STAYS } from '../../domain/spread.ts';
import { definePersonSetting } from '../setting.ts';
import { readSwitch, switchRow } from '../switch.ts';

/** Whether somebody's moments stay where they were told: on no board, in no digest, not among random ones. */
export default definePersonSetting({
  ...STAYS,
  row: (value, _surroundings, texts) => switchRow(value, texts.settings.stays),
  read: readSwitch,
});
