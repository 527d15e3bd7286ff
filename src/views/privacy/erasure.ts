import { ModalBuilder } from '@discordjs/builders';
import { ButtonStyle } from 'discord-api-types/v10';
import type { Wish, Wishes } from '../../domain/erasure.ts';
import { lengthOf } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView, MessageView } from '../../interactions/answer.ts';
import { button, container, lines, menu, row, text } from '../kit/blocks.ts';
import { BRAND, DANGER } from '../kit/colours.ts';
import { fields, ids } from '../kit/custom-ids.ts';
import { label, line } from '../kit/fields.ts';
import { plainMessage } from '../kit/plain-message.ts';

/** How much of what a person told and gave is there. */
interface Holdings {
  readonly moments: number;
  readonly replies: number;
  readonly goosebumps: number;
  /** Moments that are removed or hidden. */
  readonly unshown: number;
}

/** Explains what an erasure takes, and asks what is to become of what the person told. */
export function erasureQuestion(wishes: Wishes, holdings: Holdings, { privacy }: Speech): MessageView {
  const words = privacy.erasure;
  const body = [
    lines(`### ${words.title}`, words.what),
    lines(words.counts({ ...holdings }), holdings.unshown > 0 && words.unshown({ count: holdings.unshown })),
    words.cards,
    words.copyFirst,
  ].map((paragraph) => text(paragraph));
  const choice = (wish: Wish, of: keyof Wishes, said: string, description?: string) => ({
    ...{ value: wish, label: said, default: wishes[of] === wish },
    ...(description !== undefined && { description }),
  });
  const moments = menu(ids.erasureWish.build({ of: 'moments', ...wishes }), words.whichMoments, [
    choice('erase', 'moments', words.momentsErase, words.momentsEraseHint),
    choice('keep', 'moments', words.momentsKeep, words.momentsKeepHint),
  ]);
  const replies = menu(ids.erasureWish.build({ of: 'replies', ...wishes }), words.whichReplies, [
    choice('erase', 'replies', words.repliesErase),
    choice('keep', 'replies', words.repliesKeep),
  ]);
  const go = button(ids.confirmErasure.build({ ...wishes }), { label: words.go, style: ButtonStyle.Danger });
  return { components: [container(DANGER, ...body), row(moments), row(replies), row(go)] };
}

export function erasureForm(wishes: Wishes, { privacy }: Speech): FormView {
  const words = privacy.erasure;
  return new ModalBuilder()
    .setCustomId(ids.erasureForm.build({ moments: wishes.moments, replies: wishes.replies }))
    .setTitle(words.formTitle)
    .addLabelComponents(
      label(words.typeWord({ word: words.word }), words.typeWordHint).setTextInputComponent(
        line(fields.word, '', lengthOf(words.word) * 2),
      ),
    )
    .toJSON();
}

export function erasureDone(
  { erased: records, left }: { readonly erased: number; readonly left: number },
  { privacy }: Speech,
): MessageView {
  const words = privacy.erasure;
  const said = left > 0 ? words.doneButLeft({ records, left }) : words.done({ records });
  return { components: [container(BRAND, text(said))] };
}

export const erasureUnderWay = (records: number, { privacy }: Speech): MessageView =>
  plainMessage(privacy.erasure.underWay({ records }));
