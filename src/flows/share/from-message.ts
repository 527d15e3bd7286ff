import { cleanText } from '../../domain/clean-text.ts';
import type { SourceMessage } from '../../domain/moment.ts';
import { type Form, form } from '../../interactions/answer.ts';
import type { ButtonUse, MessageCommandUse } from '../../interactions/contract.ts';
import { marksInWords, namesIn } from '../../interactions/marks-in-words.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import type { TargetMessage } from '../../interactions/target-message.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { beginFromMessage } from '../../services/share/begin-from-message.ts';
import { titleForm } from '../../views/share/title-form.ts';
import { numberShown } from '../moment/moment-of-menu.ts';
import { placeOfCard } from './place-of-card.ts';

type Using = AppContext & { readonly interaction: ButtonUse | MessageCommandUse };

/**
 * What a person wrote in a message, in words.
 * @throws {UserError} saying why no moment can be made of the message
 */
export function toldIn({ publicTexts, interaction }: Using, message: TargetMessage): string {
  const { author, content, isBySystem, mentioned } = message;
  if (author.isBot) {
    const number = author.id === interaction.client.user.id ? numberShown(message) : undefined;
    throw number === undefined
      ? new UserError('message.byBot')
      : new UserError('message.isMoment', { number });
  }
  if (isBySystem) throw new UserError('message.bySystem');
  const names = namesIn(interaction.guild, interaction.channel, mentioned);
  const text = cleanText(marksInWords(content, publicTexts, names));
  if (text === '') throw new UserError('message.noText');
  return text;
}

/** Keeps what the message says for its author, and asks which film it is about. */
export async function tellFromMessage(context: Using, source: SourceMessage, text: string): Promise<Form> {
  requireUnblocked(context, 'share');
  requireRoomForCard(context);
  const draft = await beginFromMessage(context, source, text);
  return form(titleForm(source.message, draft.newFilm?.title ?? '', context.texts));
}

/** @throws {UserError} if the card would have no place */
export function requireRoomForCard(context: Using): void {
  const { interaction, texts } = context;
  if (placeOfCard(context, interaction).kind === 'here')
    requirePermissions(interaction, { writes: true }, texts);
}
