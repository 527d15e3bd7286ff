import * as z from 'zod/mini';
import {
  type $ZodObject,
  type $ZodShape,
  type $ZodString,
  type $ZodType,
  type $ZodTypes,
  clone,
} from 'zod/v4/core';
import { inCodePoints } from './code-points.ts';

/** Fields that a schema of the package lacks or gets wrong, by that schema. */
export type Corrections = ReadonlyMap<$ZodObject, $ZodShape>;

/**
 * Copies schemas so that every object in them refuses unknown fields, and every text is counted in code points. The package's own switch for this
 * (`setStrictObject`) comes too late: its schemas are made while it is imported.
 */
export function schemaCloser(corrections: Corrections): (schema: $ZodType) => $ZodType {
  // One copy for each original, so that schemas shared by many unions are copied once and recursion ends.
  const closed = new Map<$ZodType, $ZodType>();
  const close = (schema: $ZodType): $ZodType => {
    const known = closed.get(schema);
    if (known) return known;
    const made = copy(schema as $ZodTypes);
    closed.set(schema, made);
    return made;
  };
  const copy = (schema: $ZodTypes): $ZodType => {
    const def = schema._zod.def;
    switch (def.type) {
      case 'object': {
        const shape = { ...def.shape, ...corrections.get(schema as $ZodObject) };
        const entries = Object.entries(shape).map(([key, value]) => [key, close(value)] as const);
        return clone(
          schema as $ZodObject,
          {
            ...def,
            shape: Object.fromEntries(entries),
            catchall: z.never(),
          } as $ZodObject['_zod']['def'],
        );
      }
      case 'string':
        return inCodePoints(schema as $ZodString);
      case 'array':
        return remade(schema, { ...def, element: close(def.element) });
      case 'union':
        return remade(schema, { ...def, options: def.options.map(close) });
      case 'optional':
      case 'nullable':
        return remade(schema, { ...def, innerType: close(def.innerType) });
      case 'record':
        return remade(schema, { ...def, valueType: close(def.valueType) });
      case 'lazy':
        return z.lazy(() => close(def.getter()));
      default:
        return schema;
    }
  };
  return close;
}

function remade(schema: $ZodTypes, def: object): $ZodType {
  return clone<$ZodType>(schema, def as $ZodType['_zod']['def']);
}
