import { z } from 'zod';

/** The shapes of the API's answers, as far as they are used. */

export const ItemId = z.string().regex(/^Q[1-9]\d*$/);

/** A map by language or property. An empty one is written as an empty list, as PHP has it. */
function mapOf<Value extends z.ZodType>(value: Value) {
  const map = z.record(z.string(), value);
  return z.preprocess((given) => (Array.isArray(given) && given.length === 0 ? {} : given), map.default({}));
}

const Term = z.object({ value: z.string() });

/** Statements are looked into by `claims.ts`, and only those of a property that is asked for. */
const Claims = mapOf(z.array(z.unknown()));

const Entity = z.object({
  id: z.string(),
  /** The item was merged into another, which this then is. */
  redirects: z.object({ from: z.string(), to: z.string() }).optional(),
  /** There is no such item. */
  missing: z.unknown().optional(),
  labels: mapOf(Term),
  aliases: mapOf(z.array(Term)),
  claims: Claims,
});
export type Entity = z.infer<typeof Entity>;

/** To `wbgetentities`. Where no item of that id can be, it has an error in place of the items. */
export const EntitiesAnswer = z.object({ entities: z.record(z.string(), Entity).default({}) });

/** To `wbsearchentities`. */
export const TitlesAnswer = z.object({ search: z.array(z.object({ id: ItemId })) });

/** To `query` with `list=search`. Items stand in the main namespace, so the title is the id. */
export const StatementsAnswer = z.object({
  query: z.object({ search: z.array(z.object({ title: ItemId })) }),
});

/** To `wbgetclaims`. */
export const ClaimsAnswer = z.object({ claims: Claims });

/** An error, which comes with 200. */
export const ErrorAnswer = z.object({ error: z.object({ code: z.string() }) });
