import type { APIMessageComponentEmoji, APISelectMenuComponent } from 'discord-api-types/v10';
import type { PlaceChannel, PlaceGuild, PlaceMember, Scene } from '../../../page/protocol.ts';
import { componentType } from '../../client/discord-numbers.ts';
import { channelWith, guildOf } from '../../client/state.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icons.tsx';
import type { PickerOption } from '../../ui/picker/picker-option.ts';

/** More than this many options of a bot can be searched; people, roles and channels always. */
const longestUnsearched = 10;

export function isSearched(menu: APISelectMenuComponent): boolean {
  return !('options' in menu) || menu.options.length > longestUnsearched;
}

/** What can be chosen from a select menu in this channel. */
export function optionsOf(
  menu: APISelectMenuComponent,
  scene: Scene | undefined,
  channelId: string | undefined,
): readonly PickerOption[] {
  if (menu.type === componentType.stringSelect)
    return menu.options.map(({ value, label, description, emoji }) => ({
      value,
      label,
      ...(description ? { description } : {}),
      ...(emoji ? { icon: <OptionEmoji emoji={emoji} /> } : {}),
    }));
  if (!scene) return [];
  const guild = guildOf(scene, channelWith(scene, channelId));
  const people = (guild?.members ?? talkersOf(scene)).map(personOption);
  const roles = (guild?.roles ?? []).map(roleOption);
  switch (menu.type) {
    case componentType.userSelect:
      return people;
    case componentType.roleSelect:
      return roles;
    case componentType.mentionableSelect:
      return [...people, ...roles];
    default:
      return (guild?.channels ?? [])
        .filter((channel) => isOneOf(channel, menu.channel_types ?? []))
        .map(channelOption);
  }
}

/** Who is in the conversation with the bot. */
function talkersOf({ me, application }: Scene): readonly Pick<PlaceMember, 'id' | 'name' | 'username'>[] {
  return [me, { ...application, username: application.name }];
}

function personOption({ id, name, username }: Pick<PlaceMember, 'id' | 'name' | 'username'>): PickerOption {
  return { value: id, label: name, detail: username, icon: <Avatar id={id} name={name} size={20} /> };
}

function roleOption({ id, name, color }: PlaceGuild['roles'][number]): PickerOption {
  const style = color === 0 ? undefined : { '--role': `#${color.toString(16).padStart(6, '0')}` };
  return { value: id, label: name, icon: <span class="select-role" style={style} aria-hidden="true" /> };
}

function channelOption({ id, name, kind }: PlaceChannel): PickerOption {
  return { value: id, label: name, icon: <Icon name={kind === 'thread' ? 'thread' : 'hash'} size={18} /> };
}

/** Discord's numbers of kinds of channels. */
const channelTypes = { text: [0], thread: [11, 12], direct: [1] } as const;

function isOneOf({ kind }: PlaceChannel, types: readonly number[]): boolean {
  return types.length === 0 || channelTypes[kind].some((type) => types.includes(type));
}

function OptionEmoji({ emoji }: { readonly emoji: APIMessageComponentEmoji }) {
  if (emoji.id) return <span>:{emoji.name}:</span>;
  return (
    <span class="markup-emoji" aria-hidden="true">
      {emoji.name}
    </span>
  );
}
