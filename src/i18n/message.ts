import {
  type Content,
  type FunctionArg,
  type Octothorpe,
  type PlainArg,
  parse,
  type Select,
} from '@messageformat/parser';
import type { DateStyle, Formats, ListStyle } from './formats.ts';

export type Fact = string | number | Date | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;
export type Say = (facts: Facts) => string;

export type Token = Content | PlainArg | FunctionArg | Select | Octothorpe;

/**
 * A message in the syntax of ICU MessageFormat 1, ready for use. Parameters are inserted as they are, and never read as
 * syntax.
 * @returns a string if it has no parameters; otherwise a function, which compiles the message at its first call
 * @throws {Error} if the message is not valid: at once if it has a quoted brace, otherwise at the first call
 */
export function compileMessage(source: string, formats: Formats): string | Say {
  if (!/[{}]|''/.test(source)) return source;
  if (/'[{}']/.test(source)) {
    const tokens = parse(source);
    if (tokens.every((token) => token.type === 'content')) return tokens.map(({ value }) => value).join('');
  }
  let say: Say | undefined;
  return (facts) => {
    say ??= joined(parse(source), formats);
    return say(facts);
  };
}

/** A placeholder in a message, and the text after it. */
interface Gap {
  /** The name of a fact that is shown as it is, or a function that formats the facts. */
  readonly fill: string | Say;
  after: string;
}

function joined(tokens: readonly Token[], formats: Formats, hash?: Say): Say {
  let before = '';
  const gaps: Gap[] = [];
  for (const token of tokens) {
    const last = gaps.at(-1);
    if (token.type !== 'content') gaps.push({ fill: fillOf(token, formats, hash), after: '' });
    else if (last) last.after += token.value;
    else before += token.value;
  }
  return (facts) => {
    let said = before;
    for (const { fill, after } of gaps)
      said += (typeof fill === 'string' ? facts[fill] : fill(facts)) + after;
    return said;
  };
}

/** @param hash what `#` means: the number of the enclosing plural */
function fillOf(token: Exclude<Token, Content>, formats: Formats, hash: Say = () => '#'): Gap['fill'] {
  switch (token.type) {
    case 'octothorpe':
      return hash;
    case 'argument':
      return token.arg;
    case 'function':
      return compileFunction(token, formats);
    case 'select':
      return compileSelect(token, formats, hash);
    case 'plural':
      return compilePlural(token, formats, formats.cardinal);
    case 'selectordinal':
      return compilePlural(token, formats, formats.ordinal);
  }
}

/** The style of an argument, as `or` in `{titles, list, or}`. */
export function styleOf({ param = [] }: FunctionArg): string {
  return param
    .map((token) => (token.type === 'content' ? token.value : ''))
    .join('')
    .trim();
}

function compileFunction(token: FunctionArg, formats: Formats): Say {
  const { arg, key } = token;
  const style = styleOf(token);
  switch (`${key} ${style}`.trimEnd()) {
    case 'number':
      return ({ [arg]: fact }) => formats.number(Number(fact));
    case 'number digits':
      return ({ [arg]: fact }) => String(fact);
    case 'list':
      return ({ [arg]: fact }) => formats.list(fact as readonly string[], 'and');
    case 'list or':
    case 'list unit':
      return ({ [arg]: fact }) => formats.list(fact as readonly string[], style as ListStyle);
    case 'date':
      return ({ [arg]: fact }) => formats.date(fact as Date, 'medium');
    case 'date short':
    case 'date medium':
    case 'date long':
    case 'date full':
      return ({ [arg]: fact }) => formats.date(fact as Date, style as DateStyle);
    default:
      throw new Error(`{${arg}, ${key}${style && `, ${style}`}} is no kind of parameter`);
  }
}

function compileSelect({ arg, cases }: Select, formats: Formats, hash?: Say): Say {
  const says = new Map(cases.map(({ key, tokens }) => [key, joined(tokens, formats, hash)]));
  const other = otherOf(says, arg);
  return (facts) => (says.get(String(facts[arg])) ?? other)(facts);
}

function compilePlural(
  { arg, cases, pluralOffset = 0 }: Select,
  formats: Formats,
  formOf: (value: number) => string,
): Say {
  const hash: Say = ({ [arg]: fact }) => formats.number(Number(fact) - pluralOffset);
  const says = new Map(cases.map(({ key, tokens }) => [key, joined(tokens, formats, hash)]));
  const exact = new Map(
    [...says].filter(([key]) => key.startsWith('=')).map(([key, say]) => [Number(key.slice(1)), say]),
  );
  const other = otherOf(says, arg);
  return (facts) => {
    const value = Number(facts[arg]);
    return (exact.get(value) ?? says.get(formOf(value - pluralOffset)) ?? other)(facts);
  };
}

function otherOf(says: ReadonlyMap<string, Say>, arg: string): Say {
  const other = says.get('other');
  if (!other) throw new Error(`{${arg}} has no form named other`);
  return other;
}
