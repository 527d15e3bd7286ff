import type { ChannelType } from 'discord-api-types/v10';
import type { Choice } from '../domain/chosen.ts';
import type { Speech } from '../i18n/texts.ts';
import { MAX_CHOICES } from '../interactions/limits.ts';

/** The tabs of the panel of a community, in their order. One without settings isn't shown. */
export const SETTING_TABS = ['posts', 'sharing', 'spread', 'digest', 'moderation'] as const;
export type SettingTab = (typeof SETTING_TABS)[number];

/** A channel of the server, as far as settings need to know it. */
export interface ServerChannel {
  readonly type: ChannelType;
  /** Permissions that the bot needs there and doesn't have, as Discord's settings name them. */
  readonly missing: readonly string[];
  /** Whether the bot can post cards there. */
  readonly canPost: boolean;
  /** Permissions that the bot needs to write there and doesn't have. */
  readonly missingToWrite: readonly string[];
  /** Whether everybody in the server can see it. */
  readonly isOpenToAll: boolean;
}

/** Where a setting is looked at or changed. */
export interface Surroundings {
  /** The language of the server, if it is a Community. */
  readonly serverLocale: string | undefined;
  /** The language of the person's Discord. */
  readonly clientLocale: string;
  /** `undefined` if the server has no such channel, or the bot doesn't know of it. */
  channel(id: string): ServerChannel | undefined;
  /** Whether the server has a role with that id, as far as the bot knows. */
  hasRole(id: string): boolean;
  /** Milliseconds since 1970; `undefined` where it is told what was chosen in the past. */
  readonly now: number | undefined;
  /**
   * Permissions for threads that the bot doesn't have in a channel, as Discord's settings name them; by default, in the server.
   * None are missing where nothing is known.
   */
  missingForThreads(channel?: string): readonly string[];
  /** What the community chose. */
  chosen<V>(choice: Choice<V>): V | undefined;
}

interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** A menu. */
interface ChoiceControl {
  readonly kind: 'choice';
  readonly placeholder: string;
  readonly options: readonly ChoiceOption[];
  /** The value of the option that is chosen now. */
  readonly current: string;
}

/** A menu of which several can be chosen. What is read is their values, with commas between them. */
interface ChoicesControl {
  readonly kind: 'choices';
  readonly placeholder: string;
  readonly options: readonly ChoiceOption[];
  readonly current: readonly string[];
}

/** A menu of channels. */
interface ChannelControl {
  readonly kind: 'channel';
  readonly placeholder: string;
  readonly types: readonly ChannelType[];
  readonly current: string | undefined;
}

/** How many roles can be chosen at once: as many as Discord lets a menu have. */
export const MAX_ROLES = MAX_CHOICES;

/** A menu of roles, of which several can be chosen. */
interface RolesControl {
  readonly kind: 'roles';
  readonly placeholder: string;
  readonly current: readonly string[];
}

/** How many channels can be chosen at once: as many as Discord lets a menu have. */
export const MAX_CHANNELS = MAX_CHOICES;

/** A menu of channels, of which several can be chosen. To choose none takes the choice back. */
interface ChannelsControl {
  readonly kind: 'channels';
  readonly placeholder: string;
  readonly types: readonly ChannelType[];
  readonly current: readonly string[];
}

/** A button that opens a form with one field. */
export interface TextControl {
  readonly kind: 'text';
  readonly button: string;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly current: string;
  readonly maxLength: number;
  /** Whether it has several lines. */
  readonly isLong?: boolean;
}

/** What the panels of a community can show. */
export type CommunityControl =
  | ChoiceControl
  | ChoicesControl
  | ChannelControl
  | ChannelsControl
  | RolesControl
  | TextControl;
/** What the panels of a person can show. */
export type PersonControl = ChoiceControl | TextControl;

/** What a panel says about a setting, in the words of one reader. */
export interface SettingRow<C = CommunityControl | PersonControl> {
  readonly name: string;
  /** What is chosen now. */
  readonly value: string;
  /** What it does. */
  readonly about: string;
  /** What keeps the choice from working. */
  readonly warning?: string | undefined;
  readonly control: C;
  /** The label of the button that takes the choice back, where there is something to take back. */
  readonly takeBack?: string | undefined;
}

/**
 * One setting: how its value is kept, what its row says, and how it is changed. Each has a file of its own, which is found by
 * its folder.
 */
interface Setting<V, C> extends Choice<V> {
  /** @param value `undefined` if nothing is chosen */
  row(value: V | undefined, surroundings: Surroundings, texts: Speech): SettingRow<C>;
  /**
   * What was chosen or typed, as the value to keep; `undefined` takes the choice back. It comes from clients.
   * @throws {UserError} if it isn't valid
   */
  read(given: string, surroundings: Surroundings, texts: Speech): V | undefined;
}

export interface CommunitySetting<V = Json> extends Setting<V, CommunityControl> {
  readonly tab: SettingTab;
}
export type PersonSetting<V = Json> = Setting<V, PersonControl>;

/** Values that can be kept. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

export const defineCommunitySetting = <V extends Json>(setting: CommunitySetting<V>) => setting;
export const definePersonSetting = <V extends Json>(setting: PersonSetting<V>) => setting;
