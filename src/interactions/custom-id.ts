import { z } from 'zod';
import { MAX_CUSTOM_ID } from './limits.ts';

/** Values in a custom id: they must survive being written and read as text. */
export type Shape = Record<string, z.ZodType<string | number>>;
export type ValuesOf<S extends Shape> = z.infer<z.ZodObject<S>>;

export interface CustomId<S extends Shape> {
  readonly name: string;
  /**
   * Builds an id such as `goosebump:128`.
   * @throws {ZodError} if a value doesn't fit the schema: a bug
   * @throws {RangeError} if the id exceeds Discord's limit: a bug
   */
  build(values: ValuesOf<S>): string;
  /** The values, or `undefined` if the id is of another kind, from an older version, or forged. */
  parse(customId: string): ValuesOf<S> | undefined;
}

/**
 * A typed custom id: the state of a component, written into the message itself, so that it works after a restart. It comes
 * from clients, so it is parsed, and doesn't prove who may use it.
 * @param shape the values in the order in which they are written
 */
export function defineCustomId<S extends Shape>(name: string, shape: S): CustomId<S> {
  const schema = z.strictObject(shape);
  const keys = Object.keys(shape);
  return {
    name,
    build(values) {
      const checked: Record<string, unknown> = schema.parse(values);
      const customId = [name, ...keys.map((key) => encodeURIComponent(String(checked[key])))].join(':');
      if (customId.length > MAX_CUSTOM_ID) throw new RangeError(`custom id too long: ${customId}`);
      return customId;
    },
    parse(customId) {
      const [given, ...parts] = customId.split(':');
      if (given !== name || parts.length !== keys.length) return undefined;
      const values = Object.fromEntries(keys.map((key, index) => [key, decode(parts[index] ?? '')]));
      const parsed = schema.safeParse(values);
      return parsed.success ? parsed.data : undefined;
    },
  };
}

/** The first part, which names the component. */
export function nameOfCustomId(customId: string): string {
  return customId.split(':', 1)[0] ?? '';
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
