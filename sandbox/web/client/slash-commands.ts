import type { APIApplicationCommand, APIApplicationCommandOption, Locale } from 'discord-api-types/v10';
import type { Choice } from '../../page/protocol.ts';

/** The types of options by Discord's numbers; 1 and 2 are subcommands and their groups. */
const kinds = {
  3: 'string',
  4: 'integer',
  5: 'boolean',
  6: 'user',
  7: 'channel',
  8: 'role',
  9: 'mentionable',
  10: 'number',
  11: 'attachment',
} as const;

type OptionKind = (typeof kinds)[keyof typeof kinds];

/** An option in the language of the person. */
export interface CommandOption {
  /** As it is sent. */
  readonly name: string;
  /** As it is shown. */
  readonly label: string;
  readonly description: string;
  readonly kind: OptionKind;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly Choice[];
  /** The fewest characters of a text, or the smallest number. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly channelTypes: readonly number[];
  /** Groups and endings, as Discord lists them: `image`, `.png`. Empty if any file fits. */
  readonly fileTypes: readonly string[];
}

/** A command that can be used: groups are flattened to their subcommands. */
export interface Command {
  /** The whole path as it is sent: `moment share`. */
  readonly path: string;
  readonly label: string;
  readonly description: string;
  /** Required ones first, as Discord orders them. */
  readonly options: readonly CommandOption[];
}

type Localized = Partial<Record<`${Locale}`, string | null>> | null | undefined;

/** https://docs.discord.com/developers/interactions/application-commands#localization-locale-fallbacks */
const fallbacks: Partial<Record<`${Locale}`, `${Locale}`>> = {
  'en-US': 'en-GB',
  'en-GB': 'en-US',
  'es-419': 'es-ES',
};

export function localized(text: string, localizations: Localized, locale: `${Locale}`): string {
  const fallback = fallbacks[locale];
  return localizations?.[locale] ?? (fallback && localizations?.[fallback]) ?? text;
}

/** The slash commands among these, each subcommand for itself. */
export function commandsIn(commands: readonly APIApplicationCommand[], locale: `${Locale}`): Command[] {
  return commands.filter(({ type }) => type === 1).flatMap((command) => leaves(command, [], locale));
}

interface Named {
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description: string;
  readonly description_localizations?: Localized;
  readonly options?: readonly APIApplicationCommandOption[];
}

function leaves(node: Named, above: readonly Named[], locale: `${Locale}`): Command[] {
  const way = [...above, node];
  const options = node.options ?? [];
  const branches = options.filter(({ type }) => type === 1 || type === 2);
  if (branches.length > 0) return branches.flatMap((branch) => leaves(branch, way, locale));
  return [
    {
      path: way.map(({ name }) => name).join(' '),
      label: way.map(({ name, name_localizations: names }) => localized(name, names, locale)).join(' '),
      description: localized(node.description, node.description_localizations, locale),
      options: options
        .flatMap((option) => optionOf(option, locale))
        .sort((one, other) => Number(other.required) - Number(one.required)),
    },
  ];
}

function optionOf(option: APIApplicationCommandOption, locale: `${Locale}`): CommandOption[] {
  const kind = kinds[option.type as unknown as keyof typeof kinds];
  if (kind === undefined) return [];
  return [
    {
      name: option.name,
      label: localized(option.name, option.name_localizations, locale),
      description: localized(option.description, option.description_localizations, locale),
      kind,
      required: option.required === true,
      autocomplete: 'autocomplete' in option && option.autocomplete === true,
      choices: ('choices' in option ? (option.choices ?? []) : []).map((choice) => ({
        name: localized(choice.name, choice.name_localizations, locale),
        value: choice.value,
      })),
      min: pick(option, 'min_length') ?? pick(option, 'min_value'),
      max: pick(option, 'max_length') ?? pick(option, 'max_value'),
      channelTypes: 'channel_types' in option ? (option.channel_types ?? []) : [],
      fileTypes: 'file_types' in option ? (option.file_types ?? []) : [],
    },
  ];
}

function pick(option: object, key: string): number | undefined {
  const value: unknown = Reflect.get(option, key);
  return typeof value === 'number' ? value : undefined;
}
