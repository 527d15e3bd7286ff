import * as z from 'zod/mini';
import type { $ZodCheck, $ZodString, $ZodType } from 'zod/v4/core';
import { clone } from 'zod/v4/core';
import { codePoints } from '../limits.ts';

/** The same text, with its length counted as Discord counts it. Zod counts an emoji as two or more. */
export function inCodePoints(schema: $ZodString): $ZodType {
  const { def } = schema._zod;
  const checks = (def.checks ?? []).map(counted);
  return clone(schema, { ...def, checks } as typeof def);
}

/** Where a text has to have something, it makes no difference how that is counted. */
function counted(check: $ZodCheck<never> | $ZodCheck<string>): $ZodCheck<string> {
  const { check: kind, maximum } = check._zod.def as { readonly check: string; readonly maximum?: number };
  if (kind !== 'max_length' || maximum === undefined) return check as $ZodCheck<string>;
  return z.check<string>(({ value, issues }) => {
    if (codePoints(value) <= maximum) return;
    issues.push({ code: 'too_big', origin: 'string', maximum, inclusive: true, input: value });
  });
}
