import { z } from 'zod';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting } from '../setting.ts';

const HOURS: readonly string[] = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

export const USUAL_HOUR = '18';

/** At which full hour the digest comes, in the time zone of the community. */
export default defineCommunitySetting<string>({
  name: 'digest-hour',
  tab: 'digest',
  schema: z.enum(HOURS),
  row(value = USUAL_HOUR, _surroundings, texts) {
    const words = texts.settings.digestHour;
    return {
      name: words.name,
      value: texts.formats.hour(Number(value)),
      about: words.about,
      control: {
        kind: 'choice',
        placeholder: words.placeholder,
        options: HOURS.map((hour) => ({ value: hour, label: texts.formats.hour(Number(hour)) })),
        current: value,
      },
    };
  },
  read(given) {
    if (!HOURS.includes(given)) throw new UserError('component.unknown');
    return given === USUAL_HOUR ? undefined : given;
  },
});
