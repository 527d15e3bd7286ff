import { z } from 'zod';

/** Discord's ids: decimal, up to 64 bits. */
export const Snowflake = z.string().regex(/^\d{17,20}$/);

/** Whether that id was given later. Ids may differ in length. */
export const isLater = (id: string, than: string): boolean => BigInt(id) > BigInt(than);

/** Discord counts from the beginning of 2015, and the lowest 22 bits are no time. */
const EPOCH_MS = Date.UTC(2015, 0, 1);

/** Milliseconds since 1970 at which the id was given. */
export const timeOf = (id: string): number => Number(BigInt(id) >> 22n) + EPOCH_MS;

/** The first id of a time in milliseconds since 1970. */
export const firstIdAt = (at: number): string => String(BigInt(at - EPOCH_MS) << 22n);
