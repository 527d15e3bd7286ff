import { z } from 'zod';
import type { Cooldown } from '../../domain/cooldown.ts';
import { MS_PER_DAY } from '../../domain/moment-query.ts';
import type { Speech } from '../../i18n/texts.ts';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting } from '../setting.ts';

const DailyLimit = z.int().positive().max(1000);

const OFFERED = [1, 2, 3, 5, 10, 20] as const;
const NONE = 'none';

/** How many moments one person can share in any 24 hours, beside the limit for a shorter time; none by default. */
export default defineCommunitySetting<number>({
  name: 'daily-limit',
  tab: 'sharing',
  schema: DailyLimit,
  row(value, _surroundings, texts) {
    const words = texts.settings.dailyLimit;
    const limits =
      value === undefined || OFFERED.some((one) => one === value) ? OFFERED : [...OFFERED, value];
    return {
      name: words.name,
      value: worded(value, texts),
      about: words.about,
      control: {
        kind: 'choice',
        placeholder: words.placeholder,
        current: value === undefined ? NONE : String(value),
        options: [
          { value: NONE, label: words.none },
          ...limits.map((one) => ({ value: String(one), label: worded(one, texts) })),
        ],
      },
    };
  },
  read(given) {
    if (given === NONE) return undefined;
    const read = DailyLimit.safeParse(/^\d{1,4}$/.test(given) ? Number(given) : undefined);
    if (!read.success) throw new UserError('component.unknown');
    return read.data;
  },
});

/** @param value what the community chose */
export const dailyCooldown = (value: number | undefined): Cooldown | undefined =>
  value === undefined ? undefined : { uses: value, withinMs: MS_PER_DAY };

const worded = (value: number | undefined, { settings: { dailyLimit: words } }: Speech): string =>
  value === undefined ? words.none : words.limit({ moments: value });
