import { z } from 'zod';
import { MAX_CUSTOM_ID } from './limits.ts';

/** One value in a custom id. It must survive being written and read as text. */
interface Part<T extends string | number> {
  /** `undefined` if the text is no such value: it comes from clients. */
  read(text: string): T | undefined;
}

/** The values in their order. Any schema of zod will do; `wholeNumber` is read in less time. */
export type Shape = Readonly<Record<string, Part<string | number> | z.ZodType<string | number>>>;
export type ValuesOf<S extends Shape> = { readonly [K in keyof S]: ValueOf<S[K]> };
type ValueOf<P> = P extends Part<infer T> ? T : P extends z.ZodType<infer T> ? T : never;

export interface CustomId<S extends Shape> {
  readonly name: string;
  /**
   * Builds an id such as `goosebump:128`.
   * @throws {RangeError} if a value doesn't fit, or the id exceeds Discord's limit: a bug
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
  const parts = Object.entries(shape).map(([key, part]) => ({ key, read: readerOf(part) }));
  return {
    name,
    build(values) {
      if (Object.keys(values).length !== parts.length)
        throw new RangeError(`custom id ${name}: other values`);
      let customId = name;
      for (const { key, read } of parts) {
        const text = String(values[key]);
        // What can't be read back would be a dead button.
        if (read(text) !== values[key]) throw new RangeError(`custom id ${name}: ${key} can't be ${text}`);
        customId += `:${encodeURIComponent(text)}`;
      }
      if (customId.length > MAX_CUSTOM_ID) throw new RangeError(`custom id too long: ${customId}`);
      return customId;
    },
    parse(customId) {
      const [given, ...texts] = customId.split(':');
      if (given !== name || texts.length !== parts.length) return undefined;
      const values: Record<string, unknown> = {};
      for (const [index, { key, read }] of parts.entries()) {
        const text = decode(texts[index] ?? '');
        const value = text === undefined ? undefined : read(text);
        if (value === undefined) return undefined;
        values[key] = value;
      }
      return values as ValuesOf<S>;
    },
  };
}

/** A whole number without leading zeros or a sign. */
export function wholeNumber({ min, max }: { readonly min: number; readonly max: number }): Part<number> {
  return {
    read(text) {
      const value = /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : undefined;
    },
  };
}

/** A page has half a dozen ids, mostly of words from a list: looking them up takes a fraction of the time of zod. */
function readerOf(part: Shape[string]): Part<string | number>['read'] {
  if ('read' in part) return part.read;
  if (part instanceof z.ZodEnum) {
    const words = new Set<string | number>(part.options);
    return (text) => (words.has(text) ? text : undefined);
  }
  return (text) => part.safeParse(text).data;
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
