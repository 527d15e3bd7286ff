import type { Messages } from '../../../src/i18n/read-messages.ts';
import { parametersOf } from './parameters.ts';

/** The TypeScript type of the texts, from the English messages. */
export function printTextsType(english: Messages): string {
  return `// Made from locales/en by \`npm run texts\`. Change the messages there, not this file.

/** What every language says. */
export interface Texts ${group(english, '')}
`;
}

function group(messages: Messages, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(messages).map(([key, below]) => {
    const name = `${inner}readonly ${/^\w+$/.test(key) ? key : `'${key}'`}: `;
    return (
      name + (typeof below === 'string' ? message(below, name.length, inner) : `${group(below, inner)};`)
    );
  });
  return ['{', ...lines, `${indent}}`].join('\n');
}

/** The line width of the project's formatter. */
const LINE_WIDTH = 110;

function message(source: string, column: number, indent: string): string {
  const parameters = [...parametersOf(source)].map(([name, { kind }]) => `readonly ${name}: ${kind}`);
  if (parameters.length === 0) return 'string;';
  const line = `(facts: { ${parameters.join('; ')} }) => string;`;
  if (column + line.length <= LINE_WIDTH) return line;
  return ['(facts: {', ...parameters.map((one) => `${indent}  ${one};`), `${indent}}) => string;`].join('\n');
}
