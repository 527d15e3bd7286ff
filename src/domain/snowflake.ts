import { z } from 'zod';

/** Discord's ids: decimal, up to 64 bits. */
export const Snowflake = z.string().regex(/^\d{17,20}$/);
