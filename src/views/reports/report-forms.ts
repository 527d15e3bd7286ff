import { ModalBuilder, StringSelectMenuBuilder, TextInputBuilder } from '@discordjs/builders';
import { TextInputStyle } from 'discord-api-types/v10';
import { REPORT_REASONS, type Report } from '../../domain/report.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { fields, ids } from '../kit/custom-ids.ts';
import { filled, label, options } from '../kit/fields.ts';

/**
 * Asks what is wrong with a moment.
 * @param before what this person reported about it before
 */
export function reportForm(moment: number, before: Report | undefined, { reports: words }: Speech): FormView {
  return new ModalBuilder()
    .setCustomId(ids.reportForm.build({ moment }))
    .setTitle(words.formTitle({ number: moment }))
    .addLabelComponents(
      label(words.reason).setStringSelectMenuComponent(
        new StringSelectMenuBuilder()
          .setCustomId(fields.reportReason)
          .setPlaceholder(words.reasonPlaceholder)
          .addOptions(options(REPORT_REASONS, words.reasons, before ? [before.reason] : [])),
      ),
      label(words.words, words.wordsHint).setTextInputComponent(
        filled(new TextInputBuilder(), before?.words, TEXT_LIMITS.report.max)
          .setCustomId(fields.reportWords)
          .setStyle(TextInputStyle.Paragraph)
          .setRequired(false),
      ),
    )
    .toJSON();
}

interface Deciding {
  readonly moment: number;
  readonly outcome: 'removed' | 'warned';
  readonly seen: number;
}

/** Asks a moderator why a reported moment should go, or what to tell its author. */
export function decisionForm(deciding: Deciding, { reports: words, removal }: Speech): FormView {
  const number = deciding.moment;
  const isRemoval = deciding.outcome === 'removed';
  const max = (isRemoval ? TEXT_LIMITS.reason : TEXT_LIMITS.warning).max;
  return new ModalBuilder()
    .setCustomId(ids.decideForm.build({ ...deciding }))
    .setTitle(isRemoval ? removal.formTitle({ number }) : words.warnTitle({ number }))
    .addLabelComponents(
      (isRemoval
        ? label(removal.why, words.whyHint)
        : label(words.warning, words.warningHint)
      ).setTextInputComponent(
        new TextInputBuilder()
          .setCustomId(fields.reason)
          .setStyle(TextInputStyle.Paragraph)
          .setMaxLength(max),
      ),
    )
    .toJSON();
}
