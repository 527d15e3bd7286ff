import { z } from 'zod';
import { lengthOf, TEXT_LIMITS } from './text.ts';

/** Why a moderator did something, as it is kept. */
export const Reason = z.string().refine((reason) => lengthOf(reason) <= TEXT_LIMITS.reason.max);
