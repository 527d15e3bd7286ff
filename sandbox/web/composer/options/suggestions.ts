import type { Choice, PlaceChannel, PlaceMember } from '../../../page/protocol.ts';
import type { CommandOption } from '../../client/slash-commands.ts';
import { matching } from '../../ui/matching.ts';

/** What an option can name, where the command is used. */
export interface OptionPlace {
  readonly members: readonly PlaceMember[];
  readonly channels: readonly PlaceChannel[];
  readonly roles: readonly { readonly id: string; readonly name: string; readonly color: number }[];
  /** Bytes. */
  readonly fileLimit: number;
}

export interface Suggestion {
  readonly value: string | number | boolean;
  readonly label: string;
  /** Shown muted, and searched as well. */
  readonly detail?: string;
  readonly kind: 'choice' | 'member' | 'role' | 'channel';
}

/** The list of an option without autocomplete, filtered; empty where anything can be typed. */
export function suggestionsFor(
  option: CommandOption,
  typed: string,
  place: OptionPlace,
): readonly Suggestion[] {
  return matching(allFor(option, place), typed, ({ label, detail }) =>
    detail === undefined ? [label] : [label, detail],
  );
}

export function choiceSuggestions(choices: readonly Choice[]): readonly Suggestion[] {
  return choices.map(({ name, value }) => ({ value, label: name, kind: 'choice' }));
}

function allFor(option: CommandOption, place: OptionPlace): readonly Suggestion[] {
  switch (option.kind) {
    case 'boolean':
      return [
        { value: true, label: 'True', kind: 'choice' },
        { value: false, label: 'False', kind: 'choice' },
      ];
    case 'user':
      return members(place);
    case 'role':
      return roles(place);
    case 'mentionable':
      return [...members(place), ...roles(place)];
    case 'channel':
      return place.channels
        .filter(({ kind }) => option.channelTypes.length === 0 || isOf(kind, option.channelTypes))
        .map(({ id, name, kind }) => ({
          value: id,
          label: name,
          kind: 'channel',
          ...(kind === 'thread' ? { detail: 'thread' } : {}),
        }));
    default:
      return choiceSuggestions(option.choices);
  }
}

/** Discord's numbers of text channels, direct conversations, and public and private threads. */
const channelTypes = { text: [0], direct: [1], thread: [10, 11, 12] };

function isOf(kind: PlaceChannel['kind'], types: readonly number[]): boolean {
  return channelTypes[kind].some((type) => types.includes(type));
}

function members(place: OptionPlace): readonly Suggestion[] {
  return place.members.map(({ id, name, username }) => ({
    value: id,
    label: name,
    detail: username,
    kind: 'member',
  }));
}

function roles(place: OptionPlace): readonly Suggestion[] {
  return place.roles.map(({ id, name }) => ({ value: id, label: name, kind: 'role' }));
}
