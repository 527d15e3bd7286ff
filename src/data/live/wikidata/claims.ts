import { type PropertyClaims, simplifyPropertyClaims } from 'wikibase-sdk';
import { z } from 'zod';
import { SourceError } from '../../../domain/film-source.ts';
import { ItemId } from './entities.ts';
import { malformed } from './malformed.ts';
import { QUALIFIERS } from './vocabulary.ts';

/** The kinds of values that the bot reads, as wikibase-sdk simplifies them. */
export const VALUES = {
  item: ItemId,
  text: z.string().min(1),
  titled: z.object({ text: z.string().min(1), language: z.string() }),
  quantity: z.object({ amount: z.number(), unit: z.string() }),
  /** Precision 9 is a year, 10 a month, 11 a day. */
  time: z.object({ time: z.string(), precision: z.int() }),
};

/** One statement with its qualifiers and references. */
export interface Statement<Value> {
  readonly value: Value;
  /** The qualifier's values of that kind. */
  qualifiers<Beside>(property: string, kind: z.ZodType<Beside>): Beside[];
}

/** wikibase-sdk keeps only the best rank: preferred, or else normal. */
const OPTIONS = { keepQualifiers: true, keepRichValues: true, timeConverter: 'simple-day' } as const;

/** What every statement has. One with an unknown rank would be dropped silently. */
const Raw = z.array(
  z.looseObject({
    rank: z.enum(['preferred', 'normal', 'deprecated']),
    mainsnak: z.looseObject({ snaktype: z.string() }),
  }),
);

const Qualifiers = z.record(z.string(), z.array(z.unknown())).default({});

/**
 * The statements of one property that apply to the whole item and have a value; values that are unknown or missing are left
 * out.
 * @throws {SourceError} if a value is of another kind
 */
export function readStatements<Value>(
  claims: Readonly<Record<string, readonly unknown[]>>,
  property: string,
  kind: z.ZodType<Value>,
): Statement<Value>[] {
  const Shape = z.array(z.object({ value: kind.optional(), qualifiers: Qualifiers }));
  const raw = Raw.safeParse(claims[property] ?? []);
  if (!raw.success) throw malformed(raw.error, property);
  const parsed = Shape.safeParse(simplify(raw.data));
  if (!parsed.success) throw malformed(parsed.error, property);
  return parsed.data.flatMap(({ value, qualifiers }) => {
    if (value === undefined || qualifiers[QUALIFIERS.appliesToPart]) return [];
    return [{ value, qualifiers: (name, of) => ofKind(qualifiers[name] ?? [], of) }];
  });
}

/** The values alone, without duplicates. */
export function readValues<Value extends string>(
  claims: Readonly<Record<string, readonly unknown[]>>,
  property: string,
  kind: z.ZodType<Value>,
): Value[] {
  return [...new Set(readStatements(claims, property, kind).map(({ value }) => value))];
}

function ofKind<Value>(values: readonly unknown[], kind: z.ZodType<Value>): Value[] {
  return values.flatMap((value) => {
    const parsed = kind.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The simplified values are checked by zod afterwards. On values that it can't read at all, wikibase-sdk throws. */
function simplify(statements: unknown): unknown {
  try {
    return simplifyPropertyClaims(statements as PropertyClaims, OPTIONS);
  } catch (cause) {
    throw new SourceError('wikidata', 'malformed', { cause });
  }
}
