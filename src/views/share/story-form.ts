import {
  CheckboxGroupBuilder,
  type LabelBuilder,
  ModalBuilder,
  RadioGroupBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
} from '@discordjs/builders';
import { TextInputStyle } from 'discord-api-types/v10';
import type { StoryFields } from '../../domain/draft.ts';
import type { Film } from '../../domain/film.ts';
import { CONTENT_NOTES, MAX_MOODS, MOODS } from '../../domain/moment.ts';
import type { Reach } from '../../domain/place.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { filmHeading } from '../film/film-line.ts';
import { fields, ids } from '../kit/custom-ids.ts';
import { filled, label, options } from '../kit/fields.ts';

/** The values of the spoiler's radio group. */
export const SPOILER = { yes: 'yes', no: 'no' } as const;

/** The values of the checkboxes that stand in its place where people may leave out their name. */
export const SHOWING = { spoiler: 'spoiler', unnamed: 'unnamed' } as const;

/** Characters of a time in a film: "1 hour, 58 minutes and 30 seconds", with some room for how people write it. */
const MAX_TIMESTAMP = 40;

/** How the moment will show. */
export interface Showing {
  readonly reach: Reach;
  /** Whether people may leave out their name. */
  readonly mayHideName: boolean;
}

/**
 * @param film that the moment is from
 * @param left what was typed before, if the form is reopened
 */
export function storyForm(
  draft: string,
  film: Film,
  left: StoryFields | undefined,
  { reach, mayHideName }: Showing,
  texts: Speech,
): FormView {
  const id = (mayHideName ? ids.unnamedStoryForm : ids.storyForm).build({ draft });
  const title = filmHeading(texts.share.title, film, texts.locale);
  const hint = texts.share[TEXT_HINTS[reach]];
  const last = mayHideName ? showingGroup : spoilerChoice;
  if (left) return filledForm({ id, title, left, hint, last }, texts);
  const kept = emptyForms[mayHideName ? 'unnamed' : 'named'][reach];
  const empty = kept.get(texts) ?? filledForm({ id, title, hint, last }, texts);
  kept.set(texts, empty);
  return { ...empty, custom_id: id, title };
}

/** Cached by locale: builders take some milliseconds, and Discord allows three seconds for everything. */
const noForms = (): Readonly<Record<Reach, Map<Speech, FormView>>> => ({
  server: new Map(),
  ageRestricted: new Map(),
  channel: new Map(),
});
const emptyForms = { named: noForms(), unnamed: noForms() };

const TEXT_HINTS = {
  server: 'textHint',
  ageRestricted: 'textHintAgeRestricted',
  channel: 'textHintChannel',
} as const;

interface FilledForm {
  readonly id: string;
  readonly title: string;
  readonly left?: StoryFields;
  /** Below the text. */
  readonly hint: string;
  /** Makes the last field; by default, that of the spoiler. */
  readonly last?: (left: StoryFields | undefined, texts: Speech) => LabelBuilder;
}

/** The form of a story, whatever is done with it. */
export function filledForm(
  { id, title, left, hint, last = spoilerChoice }: FilledForm,
  texts: Speech,
): FormView {
  const { share } = texts;
  return new ModalBuilder()
    .setCustomId(id)
    .setTitle(title)
    .addLabelComponents(
      label(share.text, hint).setTextInputComponent(
        filled(new TextInputBuilder(), left?.text, TEXT_LIMITS.moment.max)
          .setCustomId(fields.text)
          .setStyle(TextInputStyle.Paragraph)
          // A form can't tell the script, so the lower least counts here; the stricter check comes after it.
          .setMinLength(TEXT_LIMITS.moment.dense),
      ),
      label(share.at, share.atHint).setTextInputComponent(
        filled(new TextInputBuilder(), left?.at, MAX_TIMESTAMP)
          .setCustomId(fields.at)
          .setStyle(TextInputStyle.Short)
          .setRequired(false),
      ),
      label(share.moods, share.moodsHint({ max: MAX_MOODS })).setStringSelectMenuComponent(
        new StringSelectMenuBuilder()
          .setCustomId(fields.moods)
          .setPlaceholder(share.moodsNone)
          .setRequired(false)
          .setMinValues(0)
          .setMaxValues(MAX_MOODS)
          .addOptions(options(MOODS, texts.moods, left?.moods)),
      ),
      label(share.contentNotes, share.contentNotesHint).setStringSelectMenuComponent(
        new StringSelectMenuBuilder()
          .setCustomId(fields.contentNotes)
          .setPlaceholder(share.contentNotesNone)
          .setRequired(false)
          .setMinValues(0)
          .setMaxValues(CONTENT_NOTES.length)
          .addOptions(options(CONTENT_NOTES, texts.contentNotes, left?.contentNotes)),
      ),
      last(left, texts),
    )
    .toJSON();
}

const spoilerChoice = (left: StoryFields | undefined, { share }: Speech): LabelBuilder =>
  label(share.spoiler).setRadioGroupComponent(
    new RadioGroupBuilder()
      .setCustomId(fields.spoiler)
      .addOptions(
        { label: share.spoilerYes, value: SPOILER.yes, default: left?.spoiler ?? true },
        { label: share.spoilerNo, value: SPOILER.no, default: !(left?.spoiler ?? true) },
      ),
  );

/** A form has five fields at most, so this one asks for two things. */
const showingGroup = (left: StoryFields | undefined, { share }: Speech): LabelBuilder =>
  label(share.showing).setCheckboxGroupComponent(
    new CheckboxGroupBuilder()
      .setCustomId(fields.showing)
      .setRequired(false)
      .setMinValues(0)
      .addOptions(
        { label: share.hidden, value: SHOWING.spoiler, default: left?.spoiler ?? true },
        {
          label: share.withoutName,
          description: share.withoutNameHint,
          value: SHOWING.unnamed,
          default: left?.unnamed ?? false,
        },
      ),
  );
