import { ButtonStyle } from 'discord-api-types/v10';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { CommunityControl, SettingRow, SettingTab } from '../../settings/setting.ts';
import { button, row } from '../kit/blocks.ts';
import { ids } from '../kit/custom-ids.ts';
import { settingsPanel } from './setting-rows.ts';

/** One tab of the settings of a community. */
export interface OpenTab {
  readonly open: SettingTab;
  /** All tabs that have settings. */
  readonly tabs: readonly SettingTab[];
  /** The settings in the open one, by name. */
  readonly rows: ReadonlyMap<string, SettingRow<CommunityControl>>;
  /** The name of the setting that was just changed. */
  readonly changed: string | undefined;
}

const CHANGE_IDS = {
  choice: ids.changeSetting,
  choices: ids.changeSetting,
  channel: ids.pickChannel,
  channels: ids.pickChannels,
  roles: ids.pickRoles,
  text: ids.writeSetting,
};

export function communityPanel({ open, tabs, rows, changed }: OpenTab, texts: Speech): MessageView {
  const words = texts.settings;
  const buttons = tabs.map((tab) =>
    button(ids.settings.build({ tab }), {
      label: words.tabs[tab],
      style: tab === open ? ButtonStyle.Primary : ButtonStyle.Secondary,
      disabled: tab === open,
    }),
  );
  const changeId = ({ control: { kind } }: SettingRow<CommunityControl>, setting: string) =>
    CHANGE_IDS[kind].build({ setting });
  return settingsPanel(
    words,
    [...rows].map(([name, setting]) => ({
      setting,
      changeId: changeId(setting, name),
      takeBackId: ids.resetSetting.build({ setting: name }),
      isChanged: name === changed,
    })),
    [row(...buttons)],
  );
}
