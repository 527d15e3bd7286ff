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

interface LengthDef {
  readonly check: string;
  readonly maximum?: number;
  readonly minimum?: number;
}

function counted(check: $ZodCheck<never> | $ZodCheck<string>): $ZodCheck<string> {
  const { check: kind, maximum, minimum } = check._zod.def as LengthDef;
  if (kind === 'max_length' && maximum !== undefined) {
    return z.check<string>(({ value, issues }) => {
      if (codePoints(value) <= maximum) return;
      issues.push({ code: 'too_big', origin: 'string', maximum, inclusive: true, input: value });
    });
  }
  if (kind === 'min_length' && minimum !== undefined) {
    return z.check<string>(({ value, issues }) => {
      if (codePoints(value) >= minimum) return;
      issues.push({ code: 'too_small', origin: 'string', minimum, inclusive: true, input: value });
    });
  }
  return check as $ZodCheck<string>;
}
