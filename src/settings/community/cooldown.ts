import { z } from 'zod';
import type { Cooldown } from '../../domain/cooldown.ts';
import type { Speech } from '../../i18n/texts.ts';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting } from '../setting.ts';

/** So many moments in so many minutes, or no limit. */
const SharingCooldown = z
  .object({ moments: z.int().positive().max(1000), minutes: z.int().positive().max(1440) })
  .or(z.literal('none'));
type SharingCooldown = z.infer<typeof SharingCooldown>;

const INITIAL: SharingCooldown = { moments: 5, minutes: 10 };

const OFFERED: readonly SharingCooldown[] = [
  { moments: 1, minutes: 10 },
  { moments: 3, minutes: 10 },
  INITIAL,
  { moments: 10, minutes: 10 },
  { moments: 5, minutes: 60 },
  { moments: 10, minutes: 1440 },
  'none',
];

/** How many moments one person can share in a given time: Discord's AutoMod doesn't look at what apps post. */
export default defineCommunitySetting<SharingCooldown>({
  name: 'sharing-cooldown',
  tab: 'sharing',
  schema: SharingCooldown,
  row(value = INITIAL, _surroundings, texts) {
    const words = texts.settings.sharingCooldown;
    const offered = OFFERED.some((one) => idOf(one) === idOf(value)) ? OFFERED : [...OFFERED, value];
    return {
      name: words.name,
      value: worded(value, texts),
      about: words.about,
      control: {
        kind: 'choice',
        placeholder: words.placeholder,
        current: idOf(value),
        options: offered.map((one) => ({
          value: idOf(one),
          label: worded(one, texts),
          ...(one === INITIAL && { description: words.usual }),
        })),
      },
    };
  },
  read(given) {
    const [moments, minutes] = given.split('/').map(Number);
    const read = SharingCooldown.safeParse(given === 'none' ? given : { moments, minutes });
    if (!read.success) throw new UserError('component.unknown');
    return idOf(read.data) === idOf(INITIAL) ? undefined : read.data;
  },
});
/** @param value what the community chose */
export function cooldownOf(value: SharingCooldown = INITIAL): Cooldown | undefined {
  return value === 'none' ? undefined : { uses: value.moments, withinMs: value.minutes * 60_000 };
}

const idOf = (value: SharingCooldown) => (value === 'none' ? value : `${value.moments}/${value.minutes}`);

function worded(value: SharingCooldown, { settings: { sharingCooldown: words } }: Speech): string {
  if (value === 'none') return words.none;
  const hours = value.minutes % 60 === 0 ? value.minutes / 60 : 0;
  return words.limit({ ...value, hours });
}
