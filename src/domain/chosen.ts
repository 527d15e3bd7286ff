import { z } from 'zod';

/** What a community or a person chose. */

export const SettingName = z
  .string()
  .max(40)
  .regex(/^[a-z]+(?:-[a-z]+)*$/);

/** One choice of a community. Its key holds the setting's name; the setting knows the shape of the value. */
export const SettingRecord = z.object({ v: z.literal(1), value: z.json() });
export type SettingRecord = z.infer<typeof SettingRecord>;

/** All that one person chose for themselves in a community, by the names of the settings. Its key holds the person. */
export const PersonRecord = z.object({ v: z.literal(1), values: z.record(SettingName, z.json()) });
export type PersonRecord = z.infer<typeof PersonRecord>;

/** How a choice is kept: under which name, and in which shape. */
export interface Choice<V> {
  readonly name: string;
  readonly schema: z.ZodType<V>;
}

/** One of Discord's locales, such as `es-419`. */
export const LocaleCode = z.string().regex(/^[a-z]{2,3}(?:-[A-Z0-9]{2,3})?$/);
