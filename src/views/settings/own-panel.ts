import type { Speech } from '../../i18n/texts.ts';
import type { FormView, MessageView } from '../../interactions/answer.ts';
import type { PersonControl, SettingRow, TextControl } from '../../settings/setting.ts';
import { ids } from '../kit/custom-ids.ts';
import { settingsPanel } from './setting-rows.ts';
import { textForm } from './text-form.ts';

/**
 * What a person chose for themselves.
 * @param rows by the names of the settings
 * @param changed the name of the setting that was just changed
 */
export function ownPanel(
  rows: ReadonlyMap<string, SettingRow<PersonControl>>,
  changed: string | undefined,
  texts: Speech,
): MessageView {
  const words = texts.settings;
  const changeId = ({ control: { kind } }: SettingRow<PersonControl>, setting: string) =>
    kind === 'choice' ? ids.changeMine.build({ setting }) : ids.writeMine.build({ setting });
  return settingsPanel(
    { title: words.ownTitle, about: words.ownAbout, saved: words.saved },
    [...rows].map(([name, setting]) => ({
      setting,
      changeId: changeId(setting, name),
      takeBackId: ids.resetMine.build({ setting: name }),
      isChanged: name === changed,
    })),
  );
}

/** The form in which a value is typed. */
export const ownForm = (setting: string, control: TextControl): FormView =>
  textForm(ids.mineForm.build({ setting }), control);
