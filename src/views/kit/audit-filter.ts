import { z } from 'zod';
import { type AuditFilter, DEEDS } from '../../domain/audit.ts';
import { Snowflake } from '../../domain/snowflake.ts';

const BETWEEN = '.';
/** In the place of what is not filtered by. */
const ANY = '-';

const Filter = z.tuple([
  z.enum(DEEDS).or(z.literal(ANY)),
  Snowflake.or(z.literal(ANY)),
  Snowflake.or(z.literal(ANY)),
]);

/** A filter of the log in a custom id: `moment-removed.700000000000000101.-`. */
export const AuditFilterText = z.string().refine((text) => readAuditFilter(text) !== undefined);

export const writeAuditFilter = ({ deed, by, whom }: AuditFilter): string =>
  [deed, by, whom].map((part) => part ?? ANY).join(BETWEEN);

/** `undefined` if it is none: it comes from clients. */
export function readAuditFilter(text: string): AuditFilter | undefined {
  const read = Filter.safeParse(text.split(BETWEEN));
  if (!read.success) return undefined;
  const [deed, by, whom] = read.data;
  return {
    ...(deed !== ANY && { deed }),
    ...(by !== ANY && { by }),
    ...(whom !== ANY && { whom }),
  };
}
