import { z } from 'zod';
import type { Speech } from '../../i18n/texts.ts';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting } from '../setting.ts';

const Goosebumps = z.int().positive().max(10_000);

const INITIAL = 5;

const OFFERED = [2, 3, INITIAL, 7, 10, 15, 20, 30, 50, 100];

/** How many goosebumps bring a moment onto the board. */
export default defineCommunitySetting<number>({
  name: 'board-goosebumps',
  tab: 'spread',
  schema: Goosebumps,
  row(value = INITIAL, _surroundings, texts) {
    const words = texts.settings.boardGoosebumps;
    const offered = OFFERED.includes(value) ? OFFERED : [...OFFERED, value];
    return {
      name: words.name,
      value: worded(value, texts),
      about: words.about,
      control: {
        kind: 'choice',
        placeholder: words.placeholder,
        current: String(value),
        options: offered.map((one) => ({
          value: String(one),
          label: worded(one, texts),
          ...(one === INITIAL && { description: words.usual }),
        })),
      },
    };
  },
  read(given) {
    const read = Goosebumps.safeParse(/^\d{1,5}$/.test(given) ? Number(given) : undefined);
    if (!read.success) throw new UserError('component.unknown');
    return read.data === INITIAL ? undefined : read.data;
  },
});

/** @param value what the community chose */
export const boardGoosebumpsOf = (value: number = INITIAL): number => value;

const worded = (goosebumps: number, { settings: { boardGoosebumps: words } }: Speech): string =>
  words.goosebumps({ goosebumps });
