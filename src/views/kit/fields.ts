import {
  LabelBuilder,
  ModalBuilder,
  RadioGroupBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
} from '@discordjs/builders';
import { TextInputStyle } from 'discord-api-types/v10';
import type { CompletionFields, NewFilmFields, StoryFields } from '../../domain/draft.ts';
import { CONTENT_NOTES, MOODS, MOST_MOODS } from '../../domain/moment.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { fields, ids } from './custom-ids.ts';

/** What the radio group of the spoiler answers with. */
export const SPOILER = { yes: 'yes', no: 'no' } as const;

/** @param left what was typed before, where the form is opened again */
export function storyForm(draft: string, left: StoryFields | undefined, texts: Speech): FormView {
  const { share } = texts;
  return new ModalBuilder()
    .setCustomId(ids.storyForm.build({ draft }))
    .setTitle(share.title)
    .addLabelComponents(
      label(share.text, share.textHint).setTextInputComponent(
        filled(new TextInputBuilder(), left?.text)
          .setCustomId(fields.text)
          .setStyle(TextInputStyle.Paragraph)
          .setMinLength(TEXT_LIMITS.moment.min)
          .setMaxLength(TEXT_LIMITS.moment.max),
      ),
      label(share.at, share.atHint).setTextInputComponent(
        filled(new TextInputBuilder(), left?.at)
          .setCustomId(fields.at)
          .setStyle(TextInputStyle.Short)
          .setMaxLength(MOST_TIMESTAMP)
          .setRequired(false),
      ),
      label(share.moods, share.moodsHint).setStringSelectMenuComponent(
        new StringSelectMenuBuilder()
          .setCustomId(fields.moods)
          .setPlaceholder(share.moodsNone)
          .setRequired(false)
          .setMinValues(0)
          .setMaxValues(MOST_MOODS)
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
      label(share.spoiler).setRadioGroupComponent(
        new RadioGroupBuilder()
          .setCustomId(fields.spoiler)
          .addOptions(
            { label: share.spoilerYes, value: SPOILER.yes, default: left?.spoiler ?? true },
            { label: share.spoilerNo, value: SPOILER.no, default: !(left?.spoiler ?? true) },
          ),
      ),
    )
    .toJSON();
}

/** A film that nobody knows yet. */
export function filmForm(draft: string, left: NewFilmFields, texts: Speech): FormView {
  return new ModalBuilder()
    .setCustomId(ids.filmForm.build({ draft }))
    .setTitle(texts.share.filmTitle)
    .addLabelComponents(titleField(left, texts), yearField(left, texts), countriesField(left, texts))
    .toJSON();
}

/** A film that a member added, as a moderator completes it. */
export function completionForm(draft: string, left: CompletionFields, texts: Speech): FormView {
  const { completion } = texts;
  const original = line(fields.filmOriginalTitle, left.originalTitle, TEXT_LIMITS.filmTitle.max);
  const directors = line(fields.filmDirectors, left.directors, MOST_DIRECTORS_TEXT);
  return new ModalBuilder()
    .setCustomId(ids.completionForm.build({ draft }))
    .setTitle(completion.title)
    .addLabelComponents(
      titleField(left, texts),
      label(completion.originalTitle, completion.originalTitleHint).setTextInputComponent(
        original.setRequired(false),
      ),
      yearField(left, texts),
      countriesField(left, texts),
      label(completion.directors, completion.directorsHint).setTextInputComponent(
        directors.setRequired(false),
      ),
    )
    .toJSON();
}

function titleField({ title }: NewFilmFields, { share }: Speech): LabelBuilder {
  return label(share.filmName).setTextInputComponent(
    line(fields.filmTitle, title, TEXT_LIMITS.filmTitle.max),
  );
}

function yearField({ year }: NewFilmFields, { share }: Speech): LabelBuilder {
  return label(share.filmYear).setTextInputComponent(line(fields.filmYear, year, 4).setMinLength(4));
}

function countriesField({ countries }: NewFilmFields, { share }: Speech): LabelBuilder {
  return label(share.filmCountries, share.filmCountriesHint).setTextInputComponent(
    line(fields.filmCountries, countries, MOST_COUNTRIES_TEXT),
  );
}

export function replyForm(moment: number, texts: Speech): FormView {
  return new ModalBuilder()
    .setCustomId(ids.replyForm.build({ moment }))
    .setTitle(texts.replies.title)
    .addLabelComponents(
      label(texts.replies.text).setTextInputComponent(
        new TextInputBuilder()
          .setCustomId(fields.reply)
          .setStyle(TextInputStyle.Paragraph)
          .setMaxLength(TEXT_LIMITS.reply.max),
      ),
    )
    .toJSON();
}

/** Characters of a place in a film: "1h 58m 30s", and some room for how people write it. */
const MOST_TIMESTAMP = 20;
/** Characters of a list of countries. */
export const MOST_COUNTRIES_TEXT = 100;
/** Characters of a list of directors. */
export const MOST_DIRECTORS_TEXT = 200;

/** A field of one line, as it was left. */
function line(id: string, left: string, most: number): TextInputBuilder {
  return filled(new TextInputBuilder(), left)
    .setCustomId(id)
    .setStyle(TextInputStyle.Short)
    .setMaxLength(most);
}

function label(words: string, hint?: string): LabelBuilder {
  const made = new LabelBuilder().setLabel(words);
  return hint === undefined ? made : made.setDescription(hint);
}

/** Discord refuses an empty value, so a field is only filled where there is something to fill it with. */
function filled(input: TextInputBuilder, value: string | undefined): TextInputBuilder {
  return value === undefined || value === '' ? input : input.setValue(value);
}

function options<T extends string>(
  set: readonly T[],
  words: Readonly<Record<T, string>>,
  chosen: readonly string[] = [],
) {
  return set.map((value) => ({ value, label: words[value], default: chosen.includes(value) }));
}
