import { z } from 'zod';
import { cleanLine } from '../../domain/clean-text.ts';
import { timeZoneOf, zonesLike } from '../../domain/time-zone.ts';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting } from '../setting.ts';

export const USUAL_ZONE = 'UTC';

/** Characters of a name, with some room: the longest has 32. */
const MAX_ZONE = 60;

/** Where the hour of the digest is meant. */
export default defineCommunitySetting<string>({
  name: 'time-zone',
  tab: 'digest',
  // One that is no longer known counts as not chosen.
  schema: z.string().refine((zone) => timeZoneOf(zone) === zone),
  row(value, _surroundings, texts) {
    const words = texts.settings.timeZone;
    return {
      name: words.name,
      value: value ?? words.usual,
      about: words.about,
      control: {
        kind: 'text',
        button: words.change,
        title: words.name,
        label: words.label,
        hint: words.hint,
        current: value ?? USUAL_ZONE,
        maxLength: MAX_ZONE,
      },
    };
  },
  read(given) {
    const typed = cleanLine(given);
    if (typed === '') return undefined;
    const zone = timeZoneOf(typed.replaceAll(' ', '_'));
    if (zone === undefined) {
      const near = zonesLike(typed);
      throw new UserError('settings.noTimeZone', { typed, count: near.length, near });
    }
    return zone === USUAL_ZONE ? undefined : zone;
  },
});
