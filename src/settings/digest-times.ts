import type { DigestTimes } from '../domain/digest-slot.ts';
import digestDays, { USUAL_DAYS } from './community/digest-days.ts';
import digestHour, { USUAL_HOUR } from './community/digest-hour.ts';
import timeZone, { USUAL_ZONE } from './community/time-zone.ts';
import type { Surroundings } from './setting.ts';

/** When a community's digest comes, as it chose or as usual. */
export const digestTimes = (chosen: Surroundings['chosen']): DigestTimes => ({
  days: chosen(digestDays) ?? USUAL_DAYS,
  hour: Number(chosen(digestHour) ?? USUAL_HOUR),
  zone: chosen(timeZone) ?? USUAL_ZONE,
});

/** The settings that say when a digest comes. */
export const TIME_SETTINGS = [digestDays, digestHour, timeZone] as const;
