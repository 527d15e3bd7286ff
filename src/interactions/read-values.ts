import type { Attachment, CommandInteractionOption, ModalSubmitInteraction } from 'discord.js';
import type { Hosting } from './context.ts';
import type { CommandOption, Options, OptionValues } from './options.ts';
import { UserError } from './user-error.ts';

/** What people chose and typed, read from an interaction. */

type Given = CommandInteractionOption<'cached' | 'raw'>;

/**
 * The values of a command's options. A choice that was never offered counts as none: it comes from a modified client.
 * @param worded what is kept of a typed text
 * @throws {UserError} if a required one is missing
 */
export function readOptions<A extends Hosting, S extends Options<A>>(
  options: S | undefined,
  given: { get(name: string): Given | null },
  worded: (typed: string) => string,
): OptionValues<S> {
  const values = Object.entries(options ?? {}).map(([name, option]) => {
    const one = given.get(name);
    const value = one ? readOption(option, one, worded) : undefined;
    // Discord enforces required options and types, so it was not Discord's own client that left it out.
    if (option.required === true && (value === undefined || value === null))
      throw new UserError('command.unknown');
    return [name, value] as const;
  });
  return Object.fromEntries(values) as OptionValues<S>;
}

function readOption<A extends Hosting>(
  option: CommandOption<A>,
  given: Given,
  worded: (typed: string) => string,
): unknown {
  switch (option.type) {
    case 'string':
    case 'integer':
    case 'number': {
      const choices: readonly unknown[] | undefined = option.choices;
      if (choices !== undefined) return choices.includes(given.value) ? given.value : undefined;
      return typeof given.value === 'string' ? worded(given.value) : given.value;
    }
    case 'boolean':
      return given.value;
    case 'user':
      return given.user;
    case 'role':
      return given.role ?? undefined;
    case 'channel':
      return given.channel ?? undefined;
    case 'mentionable':
      return given.user ?? given.role ?? undefined;
    case 'attachment':
      return given.attachment;
  }
}

/** The kinds of field in a form, with their values. */
interface ValueOfField {
  /** A text input: what was typed, `''` for nothing. */
  readonly text: string;
  /** A radio group or a single select: `undefined` if nothing was chosen. */
  readonly choice: string | undefined;
  /** A multiple select or a group of checkboxes: the values or ids. */
  readonly choices: readonly string[];
  readonly checkbox: boolean;
  readonly files: readonly Attachment[];
}

type FieldKind = keyof ValueOfField;
/** The fields of a form by their custom ids. */
export type Fields = Readonly<Record<string, FieldKind>>;
export type FieldValues<F extends Fields> = { readonly [N in keyof F]: ValueOfField[F[N]] };

/** The parts of a submitted field that are read. Clients may leave them out if nothing was chosen. */
interface SubmittedField {
  readonly value?: unknown;
  readonly values?: readonly string[] | null;
  readonly attachments?: { values(): Iterable<Attachment> } | null;
}

/** @param worded what is kept of a typed text */
export function readFields<F extends Fields>(
  fields: F,
  submitted: ModalSubmitInteraction['fields'],
  worded: (typed: string) => string,
): FieldValues<F> {
  const values = Object.entries(fields).map(([id, kind]) => {
    const field: SubmittedField = submitted.fields.get(id) ?? {};
    return [id, readField(kind, field, worded)] as const;
  });
  return Object.fromEntries(values) as FieldValues<F>;
}

function readField(
  kind: FieldKind,
  { value, values, attachments }: SubmittedField,
  worded: (typed: string) => string,
): unknown {
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? worded(value) : '';
    case 'choice':
      return typeof value === 'string' ? value : values?.[0];
    case 'choices':
      return [...(values ?? [])];
    case 'checkbox':
      return value === true;
    case 'files':
      return [...(attachments?.values() ?? [])];
  }
}
