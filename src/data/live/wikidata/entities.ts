import { z } from 'zod';

/** The parts of the API's answers that the bot uses. */

export const ItemId = z.string().regex(/^Q[1-9]\d*$/);

/** A map by language or property. PHP writes an empty one as an empty array. */
function mapOf<Value extends z.ZodType>(value: Value) {
  const map = z.record(z.string(), value);
  return z.preprocess((given) => (Array.isArray(given) && given.length === 0 ? {} : given), map.default({}));
}

const Term = z.object({ value: z.string() });

/** `claims.ts` checks the statements, and only those of a property that is asked for. */
const Claims = mapOf(z.array(z.unknown()));

export const Entity = z.object({
  id: z.string(),
  /** The item was merged into another, and this is that other one. */
  redirects: z.object({ from: z.string(), to: z.string() }).optional(),
  /** There is no such item. */
  missing: z.unknown().optional(),
  labels: mapOf(Term),
  aliases: mapOf(z.array(Term)),
  claims: Claims,
});
export type Entity = z.infer<typeof Entity>;

/** The answer to `wbgetentities`. If an id can't be an item's at all, it has an error instead of the items. Each is read by itself: one may be odd. */
export const EntitiesAnswer = z.object({ entities: z.record(z.string(), z.unknown()).default({}) });

/** To `wbsearchentities`. */
export const TitlesAnswer = z.object({ search: z.array(z.object({ id: ItemId })) });

/** The answer to `query` with `list=search`. Items are in the main namespace, so the title is the id. */
export const StatementsAnswer = z.object({
  query: z.object({ search: z.array(z.object({ title: ItemId })) }),
});

/** To `wbgetclaims`. */
export const ClaimsAnswer = z.object({ claims: Claims });

/** An error that comes with status 200. */
export const ErrorAnswer = z.object({ error: z.object({ code: z.string() }) });
