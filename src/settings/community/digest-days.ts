import { z } from 'zod';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting } from '../setting.ts';

/** Monday is 1. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export const USUAL_DAYS: readonly number[] = [7];

const Days = z
  .array(z.literal(WEEKDAYS))
  .min(1)
  .refine((days) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0)));

/** On which days of the week the digest comes. */
export default defineCommunitySetting<number[]>({
  name: 'digest-days',
  tab: 'digest',
  schema: Days,
  row(value = [...USUAL_DAYS], _surroundings, texts) {
    const words = texts.settings.digestDays;
    return {
      name: words.name,
      value:
        value.length === WEEKDAYS.length
          ? words.everyDay
          : texts.formats.list(
              value.map((day) => texts.formats.weekday(day)),
              'and',
            ),
      about: words.about,
      control: {
        kind: 'choices',
        placeholder: words.placeholder,
        options: WEEKDAYS.map((day) => ({ value: String(day), label: texts.formats.weekday(day) })),
        current: value.map(String),
      },
    };
  },
  read(given) {
    const days = [...new Set(given.split(',').map(Number))].sort((one, other) => one - other);
    const read = Days.safeParse(days);
    if (!read.success) throw new UserError('component.unknown');
    return read.data.join() === USUAL_DAYS.join() ? undefined : read.data;
  },
});
