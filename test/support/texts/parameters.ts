import { parse } from '@messageformat/parser';
import { styleOf, type Token } from '../../../src/i18n/message.ts';

/** The TypeScript type of a parameter. */
export type Kind = 'string' | 'number' | 'Date' | 'readonly string[]';

const KINDS: Readonly<Record<string, Kind>> = { number: 'number', date: 'Date', list: 'readonly string[]' };

export interface Parameter {
  readonly kind: Kind;
  /** Whether its value is ever shown, rather than just choosing between forms. */
  readonly isShown: boolean;
}

/** @throws {Error} if one name has two kinds */
export function parametersOf(source: string): Map<string, Parameter> {
  const found = new Map<string, Parameter>();
  const add = (name: string, kind: Kind, isShown: boolean) => {
    const known = found.get(name);
    if (known && known.kind !== kind) throw new Error(`{${name}} is both ${known.kind} and ${kind}`);
    found.set(name, { kind, isShown: isShown || known?.isShown === true });
  };
  walk(parse(source), (token, hashOf) => {
    if (token.type === 'argument') add(token.arg, 'string', true);
    if (token.type === 'octothorpe' && hashOf !== undefined) add(hashOf, 'number', true);
    if (token.type === 'select') add(token.arg, 'string', false);
    if (token.type === 'plural' || token.type === 'selectordinal') add(token.arg, 'number', false);
    if (token.type === 'function') {
      const kind = KINDS[token.key];
      if (!kind) throw new Error(`{${token.arg}, ${token.key}, ${styleOf(token)}} is no kind of parameter`);
      add(token.arg, kind, true);
    }
  });
  return found;
}

/** The forms of each plural in a message, without `=0` and the like. */
export function pluralForms(source: string): string[][] {
  const forms: string[][] = [];
  walk(parse(source), (token) => {
    if (token.type !== 'plural') return;
    forms.push(token.cases.map(({ key }) => key).filter((key) => !key.startsWith('=')));
  });
  return forms;
}

/** Whether a `#` that was to mark a number, as in `#12`, is the count of a plural instead: of three, `312`. */
export function confusesNumbers(source: string): boolean {
  let confuses = false;
  const look = (tokens: readonly Token[]) => {
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1];
      confuses ||= token.type === 'octothorpe' && (next?.type === 'function' || next?.type === 'argument');
      if ('cases' in token) for (const { tokens: below } of token.cases) look(below);
    }
  };
  look(parse(source));
  return confuses;
}

/** Visits all tokens in a message, with the parameter that `#` means there. */
function walk(
  tokens: readonly Token[],
  visit: (token: Token, hashOf: string | undefined) => void,
  hashOf?: string,
): void {
  for (const token of tokens) {
    visit(token, hashOf);
    if (!('cases' in token)) continue;
    const inside = token.type === 'select' ? hashOf : token.arg;
    for (const { tokens: below } of token.cases) walk(below, visit, inside);
  }
}
