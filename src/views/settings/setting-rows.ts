import { ComponentType, SelectMenuDefaultValueType } from 'discord-api-types/v10';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_PLACEHOLDER } from '../../interactions/limits.ts';
import { shorten } from '../../interactions/markup.ts';
import {
  type CommunityControl,
  MAX_CHANNELS,
  MAX_ROLES,
  type PersonControl,
  type SettingRow,
  type TextControl,
} from '../../settings/setting.ts';
import { type Block, button, container, dotted, lines, menu, row, rowOf, rule, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';

type AnyControl = CommunityControl | PersonControl;

/** A setting in a panel, with the custom ids of what changes it and of what takes the choice back. */
export interface PanelRow {
  readonly setting: SettingRow<AnyControl>;
  readonly changeId: string;
  readonly takeBackId: string;
  /** Whether it was just changed. */
  readonly isChanged: boolean;
}

interface PanelWords {
  readonly title: string;
  readonly about: string;
  readonly saved: string;
}

/** A panel of settings: each with its value and what it does, and below it how it is changed. */
export function settingsPanel(
  { title, about, saved }: PanelWords,
  rows: readonly PanelRow[],
  below: MessageView['components'] = [],
): MessageView {
  const heading = text(lines(`## ${title}`, `-# ${about}`));
  const blocks = rows.flatMap((one) => settingBlocks(one, saved));
  return { components: [container(BRAND, heading, ...blocks), ...below] };
}

function settingBlocks({ setting, changeId, takeBackId, isChanged }: PanelRow, saved: string): Block[] {
  const { name, value, about, warning, takeBack, control } = setting;
  const words = lines(
    `### ${name}`,
    dotted(value, isChanged && `✅ ${saved}`),
    warning !== undefined && `⚠️ ${warning}`,
    `-# ${about}`,
  );
  const takeBackButton = takeBack === undefined ? [] : [button(takeBackId, { label: takeBack })];
  // A menu takes a row of its own.
  const rows =
    control.kind === 'text'
      ? [row(button(changeId, { label: control.button }), ...takeBackButton)]
      : [row(menuOf(control, changeId)), ...rowOf(takeBackButton)];
  return [rule(), text(words), ...rows];
}

function menuOf(control: Exclude<AnyControl, TextControl>, id: string) {
  if (control.kind === 'choice') {
    const { options, current } = control;
    return menu(
      id,
      control.placeholder,
      options.map((option) => ({ ...option, default: option.value === current })),
    );
  }
  if (control.kind === 'choices') {
    const { options, current } = control;
    const offered = options.map((option) => ({ ...option, default: current.includes(option.value) }));
    return { ...menu(id, control.placeholder, offered), min_values: 1, max_values: offered.length };
  }
  if (control.kind === 'roles') {
    return {
      type: ComponentType.RoleSelect as const,
      custom_id: id,
      placeholder: shorten(control.placeholder, MAX_PLACEHOLDER),
      min_values: 0,
      max_values: MAX_ROLES,
      default_values: control.current.map((role) => ({
        id: role,
        type: SelectMenuDefaultValueType.Role as const,
      })),
    };
  }
  const { current } = control;
  const chosen = typeof current === 'string' ? [current] : (current ?? []);
  return {
    type: ComponentType.ChannelSelect as const,
    custom_id: id,
    placeholder: shorten(control.placeholder, MAX_PLACEHOLDER),
    channel_types: [...control.types],
    ...(control.kind === 'channels' && { min_values: 0, max_values: MAX_CHANNELS }),
    default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const })),
  };
}
