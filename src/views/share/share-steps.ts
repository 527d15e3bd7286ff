import { type APIContainerComponent, ButtonStyle } from 'discord-api-types/v10';
import type { CardFacts } from '../../domain/card.ts';
import type { TypedFilmFault } from '../../domain/community-film.ts';
import { FILM_YEARS, type Film, MAX_DIRECTORS, titleAndYear } from '../../domain/film.ts';
import type { StoryFault } from '../../domain/story.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import { formatTimestamp } from '../../domain/timestamp.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { inWords } from '../../interactions/cooldowns.ts';
import { asName } from '../../interactions/markup.ts';
import { button, container, lines, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { timeInFilm } from '../kit/time-in-film.ts';
import { momentBody } from '../moment/moment-card.ts';

/** The film is settled. A form can't follow a form, so there is a button in between. */
export function filmReady(draft: string, film: Film, known: boolean, texts: Speech): MessageView {
  const title = asName(titleAndYear(film, texts.locale));
  const body = container(
    BRAND,
    text(known ? texts.share.filmKnown({ film: title }) : texts.share.filmReady({ film: title })),
  );
  return withButtons(body, { customId: ids.writeStory.build({ draft }), label: texts.share.write });
}

/** A film that the bot doesn't know was chosen. Its author checks what is known about it before anything else. */
export function filmToCheck(draft: string, title: string, texts: Speech): MessageView {
  const body = container(BRAND, text(texts.fromMessage.toCheck({ film: asName(title) })));
  return withButtons(body, { customId: ids.fixFilm.build({ draft }), label: texts.fromMessage.check });
}

/** The draft has become a moment, which is shown below. */
export function alreadyShared(notice: string, facts: CardFacts, texts: Speech): MessageView {
  const { components, ...files } = momentBody(facts, texts, notice);
  return { ...files, components: [container(BRAND, text(notice)), ...components] };
}

/** Where the buttons below a story's faults lead. */
export interface StorySteps {
  /** To the form as it was left. */
  readonly fixId: string;
  /** To the same with one of the times that its author may have meant. */
  readonly timeId: (seconds: number) => string;
}

/** What has to be fixed before it can be shared. */
export const storyFaults = (draft: string, faults: readonly StoryFault[], texts: Speech): MessageView =>
  faultsOfStory(
    {
      fixId: ids.writeStory.build({ draft }),
      timeId: (seconds) => ids.chooseTime.build({ draft, seconds }),
    },
    faults,
    texts,
  );

/** What has to be fixed, with a way back to the form as it was left. */
export function faultsOfStory(steps: StorySteps, faults: readonly StoryFault[], texts: Speech): MessageView {
  const readings = faults.flatMap(({ fault }) => (fault.rule === 'ambiguous' ? fault.readings : []));
  const others = faults.filter(({ fault }) => fault.rule !== 'ambiguous');
  // Which time is meant is asked last: the form may come back with another one.
  if (others.length === 0 && readings.length > 0) return timeQuestion(steps, readings, texts);
  return faultList(
    others.map((fault) => wordStoryFault(fault, texts)),
    steps.fixId,
    texts,
  );
}

/** What a time may mean, a button each. */
function timeQuestion(
  { fixId, timeId }: StorySteps,
  readings: readonly number[],
  texts: Speech,
): MessageView {
  const body = container(BRAND, text(texts.story.ambiguous));
  const choices = readings.map((seconds) => ({
    customId: timeId(seconds),
    label: timeInFilm(seconds, texts),
  }));
  return withButtons(body, ...choices, { customId: fixId, label: texts.share.fix });
}

/** @param fixId of the button that reopens the form as it was left */
export function filmFaults(fixId: string, faults: readonly TypedFilmFault[], texts: Speech): MessageView {
  return faultList(
    faults.map((fault) => wordFilmFault(fault, texts)),
    fixId,
    texts,
  );
}

/** The text is fine, but the picture isn't. */
export function pictureFault(draft: string, fault: string, texts: Speech): MessageView {
  const body = container(BRAND, text(texts.share.fixIntro), text(`- ${fault}`));
  return withButtons(
    body,
    { customId: ids.writeStory.build({ draft }), label: texts.share.fix },
    { customId: ids.shareWithoutPicture.build({ draft }), label: texts.share.shareWithoutPicture },
  );
}

/** It was to be shared without a name, which isn't possible any more. Nothing is shared before its author has seen that. */
export function nameNeeded(draft: string, texts: Speech): MessageView {
  const body = container(BRAND, text(texts.share.nameNeeded));
  return withButtons(body, { customId: ids.writeStory.build({ draft }), label: texts.share.fix });
}

/**
 * The moment has to wait, and its draft is kept.
 * @param waitMs milliseconds
 */
export function shareLater(draft: string, waitMs: number, texts: Speech): MessageView {
  const body = container(BRAND, text(texts.share.tooSoon(inWords(waitMs))));
  return withButtons(
    body,
    { customId: ids.shareDraft.build({ draft }), label: texts.share.shareNow },
    { customId: ids.writeStory.build({ draft }), label: texts.share.fix },
  );
}

/** Limit of faults listed at once; a list of countries can have a hundred. */
const MAX_FAULTS = 10;

function faultList(faults: readonly string[], fixId: string, texts: Speech): MessageView {
  const list = lines(...faults.slice(0, MAX_FAULTS).map((fault) => `- ${fault}`));
  const body = container(BRAND, text(texts.share.fixIntro), text(list));
  return withButtons(body, { customId: fixId, label: texts.share.fix });
}

interface Step {
  readonly customId: string;
  readonly label: string;
}

/** The first step is the suggested one. */
function withButtons(body: APIContainerComponent, ...steps: readonly Step[]): MessageView {
  const next = steps.map(({ customId, label }, index) =>
    button(customId, { label, style: index === 0 ? ButtonStyle.Primary : ButtonStyle.Secondary }),
  );
  return { components: [body, row(...next)] };
}

function wordStoryFault({ fault }: StoryFault, texts: Speech): string {
  const { story } = texts;
  if (fault.rule === 'pastTheEnd') {
    return story.pastTheEnd({
      time: formatTimestamp(fault.seconds),
      end: formatTimestamp(fault.minutes * 60),
    });
  }
  if (fault.rule === 'tooShort') return story.tooShort(fault);
  if (fault.rule === 'tooLong') return story.tooLong(fault);
  return story[fault.rule];
}

function wordFilmFault(fault: TypedFilmFault, texts: Speech): string {
  const { story } = texts;
  if (fault.field === 'title') return story.filmTitle(TEXT_LIMITS.filmTitle);
  if (fault.field === 'originalTitle') return story.filmOriginalTitle({ max: TEXT_LIMITS.filmTitle.max });
  if (fault.field === 'directors') return story.filmDirectors({ max: MAX_DIRECTORS });
  if (fault.field === 'year') return story.filmYear({ first: FILM_YEARS.first, last: fault.last });
  return fault.typed === '' ? story.countryMissing : story.filmCountry({ typed: asName(fault.typed) });
}
