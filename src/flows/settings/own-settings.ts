import { textsFor } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import type { PersonSetting, Surroundings } from '../../settings/setting.ts';
import { ownPanel } from '../../views/settings/own-panel.ts';
import { type Place, surroundingsOf } from './surroundings.ts';

type OwnContext = AppContext & { readonly interaction: Place & { readonly guildLocale: string } };

/** What the person chose for themselves. */
export const ownSettings = (context: OwnContext): Promise<MessageView> =>
  panel(context, surroundingsOf(context, context.interaction));

/**
 * Changes a setting of the person, and shows all of them.
 * @param given what was chosen or typed; `undefined` takes the choice back
 * @throws {UserError} if there is no such setting, or if that can't be chosen
 */
export async function changeOwnSetting(
  context: OwnContext,
  name: string,
  given: string | undefined,
): Promise<MessageView> {
  const { community, actor, interaction, texts } = context;
  const setting = findOwnSetting(context, name);
  const surroundings = surroundingsOf(context, interaction);
  const value = given === undefined ? undefined : setting.read(given, surroundings, texts);
  await community.changeOwnChoice(actor.id, setting, value, context.app.now());
  return panel(context, surroundings, setting);
}

/** @throws {UserError} if there is no such setting, as in a message of another version */
export function findOwnSetting({ app }: AppContext, name: string): PersonSetting {
  const setting = app.settings.person.find((one) => one.name === name);
  if (!setting) throw new UserError('component.unknown');
  return setting;
}

async function panel(
  context: OwnContext,
  surroundings: Surroundings,
  changed?: PersonSetting,
): Promise<MessageView> {
  const { app, community, actor, interaction } = context;
  await community.heedLetterRefusal(actor.id);
  // The language may be what has just been changed.
  const { locale, guildLocale } = interaction;
  const speaking = { user: actor.id, locale, guildLocale };
  const texts = textsFor(app.languages.localesFor(community, speaking).own);
  const rowOf = (setting: PersonSetting) =>
    setting.row(community.ownChoice(actor.id, setting), surroundings, texts);
  const rows = new Map(app.settings.person.map((setting) => [setting.name, rowOf(setting)]));
  return ownPanel(rows, changed?.name, texts);
}
