import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Hosting } from '../../src/interactions/context.ts';
import type { CommandOption } from '../../src/interactions/options.ts';
import type { Command } from '../../src/interactions/parts.ts';
import { userOf } from './payloads.ts';

/** Something that Discord identifies by an id; for a file, perhaps its address and type. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly type?: string;
}

/** The value of an option: strings, numbers and booleans as they are, everything else by its id. */
export type OptionInput = string | number | boolean | Known;

type Kind = CommandOption<Hosting>['type'];

const TYPES: Readonly<Record<Kind, Type>> = {
  string: Type.String,
  integer: Type.Integer,
  number: Type.Number,
  boolean: Type.Boolean,
  user: Type.User,
  role: Type.Role,
  channel: Type.Channel,
  mentionable: Type.Mentionable,
  attachment: Type.Attachment,
};

/** Where Discord puts the object with the id, and in what shape. */
const RESOLVED: Readonly<Partial<Record<Kind, readonly [place: string, tell: (one: Known) => object]>>> = {
  user: ['users', userOf],
  mentionable: ['users', userOf],
  role: ['roles', ({ id, name }) => ({ id, name, permissions: '0' })],
  channel: ['channels', ({ id, name }) => ({ id, name, type: 0, permissions: '0' })],
  attachment: ['attachments', fileOf],
};

/** Discord's description of a file. */
export function fileOf({ id, name, url = `https://cdn.test/${name}`, type = 'image/png' }: Known): object {
  return { id, filename: name, content_type: type, size: 1, url, proxy_url: url };
}

/**
 * What Discord sends for a command with these options filled in, as its definition declares them.
 * @throws {Error} if an option is unknown, or a required one is missing: Discord would not send that
 */
export function commandInput<A extends Hosting>(
  { name, options }: Command<A>,
  given: Readonly<Record<string, OptionInput>>,
) {
  const [first = '', ...path] = name.split(' ');
  const leaf = Object.entries(given).map(([option, input]) => {
    const type = options[option]?.type;
    if (type === undefined) throw new Error(`/${name} has no option ${option}`);
    return { type: TYPES[type], name: option, value: typeof input === 'object' ? input.id : input };
  });
  const missing = Object.entries(options).filter(([option, { required }]) => required && !(option in given));
  if (missing.length > 0) throw new Error(`/${name} needs ${missing.map(([option]) => option).join(', ')}`);
  const nested = path.reduceRight<readonly object[]>(
    (inner, word, at) => [
      { type: at === path.length - 1 ? Type.Subcommand : Type.SubcommandGroup, name: word, options: inner },
    ],
    leaf,
  );
  return { name: first, options: nested, resolved: resolvedOf(options, given) };
}

function resolvedOf<A extends Hosting>(
  options: Command<A>['options'],
  given: Readonly<Record<string, OptionInput>>,
): Record<string, Record<string, object>> {
  const resolved: Record<string, Record<string, object>> = {};
  for (const [option, input] of Object.entries(given)) {
    const telling = RESOLVED[options[option]?.type ?? 'string'];
    if (!telling || typeof input !== 'object') continue;
    const [place, tell] = telling;
    resolved[place] = { ...resolved[place], [input.id]: tell(input) };
  }
  return resolved;
}
