import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../data/store/record-store.ts';
import { type Answer, inPlace, type MessageView } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { deedOf } from '../../services/audit/log-deed.ts';
import { type CommunitySetting, type Json, SETTING_TABS, type SettingTab } from '../../settings/setting.ts';
import { communityPanel } from '../../views/settings/community-panel.ts';
import { type Place, surroundingsOf } from './surroundings.ts';

type SettingsContext = AppContext & { readonly interaction: Place };

/**
 * One tab of the settings of the community.
 * @param changed the setting that was just changed
 */
export function settingsTab(
  context: SettingsContext,
  open: SettingTab,
  changed?: CommunitySetting,
): MessageView {
  const { app, community, texts, interaction } = context;
  const surroundings = surroundingsOf(context, interaction);
  const rowOf = (setting: CommunitySetting) => setting.row(community.setting(setting), surroundings, texts);
  const all = app.settings.community;
  const shown = all.filter(({ tab }) => tab === open);
  return communityPanel(
    {
      open,
      tabs: SETTING_TABS.filter((tab) => all.some((setting) => setting.tab === tab)),
      rows: new Map(shown.map((setting) => [setting.name, rowOf(setting)])),
      changed: changed?.name,
    },
    texts,
  );
}

/**
 * Changes a setting, and shows the tab with its new value.
 * @param given what was chosen; `undefined` takes the choice back
 * @throws {UserError} if there is no such setting, or if that can't be chosen
 */
export async function changeSetting(
  context: SettingsContext,
  name: string,
  given: string | undefined,
): Promise<Answer> {
  const { app, community, interaction, texts } = context;
  const setting = app.settings.community.find((one) => one.name === name);
  if (!setting) throw new UserError('component.unknown');
  const value =
    given === undefined ? undefined : setting.read(given, surroundingsOf(context, interaction), texts);
  await community.changeSetting(setting, value, (before) => changeOf(context, setting.name, before, value));
  const view = settingsTab(context, setting.tab, setting);
  return inPlace(view, { done: view });
}

/** The change that logs what was chosen; none if it had been chosen before. */
function changeOf(
  context: AppContext,
  setting: string,
  from: Json | undefined,
  to: Json | undefined,
): readonly Change[] {
  if (isDeepStrictEqual(from, to)) return [];
  const detail = { setting, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  return [deedOf(context, { deed: 'setting-changed', detail })];
}
