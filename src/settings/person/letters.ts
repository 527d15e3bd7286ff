import { LETTERS } from '../../domain/spread.ts';
import { readSwitch, switchRow } from '../choice-row.ts';
import { definePersonSetting } from '../setting.ts';

/** Whether somebody is told, in a private message, how people felt and answered their moments. */
export default definePersonSetting({
  ...LETTERS,
  row: (value, _surroundings, texts) => switchRow(value, texts.settings.letters),
  read: readSwitch,
});
