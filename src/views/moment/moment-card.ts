import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { CardFacts, CardPicture } from '../../domain/card.ts';
import { type Film, titleIn } from '../../domain/film.ts';
import { isolated } from '../../domain/isolate.ts';
import type { LiveMoment, Moment, Picture } from '../../domain/moment.ts';
import { flagAndName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FileView, MessageView } from '../../interactions/answer.ts';
import { asName, asToldWithin } from '../../interactions/markup.ts';
import { MESSAGE_ROOM, type Room, roomBeside } from '../../interactions/room.ts';
import { filmByline } from '../film/film-line.ts';
import { button, container, dotted, gallery, lines, linkButton, row, rule, text } from '../kit/blocks.ts';
import { BRAND, MOOD_COLOURS } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { ON_CARD, type ShownOn, writeShownOn } from '../kit/shown-on.ts';
import { timeInFilm } from '../kit/time-in-film.ts';

/**
 * A moment as a message: a headline that gives nothing away, then the scene (behind a spoiler if it is one), then the
 * buttons.
 */
export function momentCard(facts: CardFacts, texts: Speech, on = ON_CARD): MessageView {
  const { components, ...files } = momentBody(facts, texts);
  return { ...files, components: [...components, cardButtons(facts.live, texts, on)] };
}

/**
 * The same without buttons, just to look at.
 * @param beside what the rest of the message takes
 */
export function momentBody(
  { live, film, picture }: CardFacts,
  texts: Speech,
  beside: string | Room = ROOM_FOR_A_LINE,
): MessageView {
  const { moment } = live;
  const colour = moment.moods[0] ? MOOD_COLOURS[moment.moods[0]] : BRAND;
  const head = headline(moment, film, texts);
  const scene = text(asToldWithin(moment.text, roomBeside(MESSAGE_ROOM, head, beside)));

  const shown = moment.picture && picture && galleryOf(moment, moment.picture, picture, texts);
  return {
    components: moment.spoiler
      ? [container(colour, text(head)), { ...container(colour, scene, shown), spoiler: true }]
      : [container(colour, text(head), rule(), scene, shown)],
    ...pictureFiles(moment, picture, texts),
  };
}

/** What a page may add around a card: its list in words, and how that has changed. */
const ROOM_FOR_A_LINE: Room = { characters: 320, bytes: 380 };

function headline(moment: Moment, film: Film | undefined, texts: Speech): string {
  const { language } = texts;
  const name = `**${asName(moment.author.name)}**`;
  return lines(
    `### 🪿 ${asName(film ? titleIn(film, texts.locale) : moment.film)}`,
    film && filmByline(film, texts),
    dotted(
      moment.country ? texts.card.from({ name, country: flagAndName(moment.country, language) }) : name,
      moment.at !== undefined && timeInFilm(moment.at, texts),
    ),
    dotted(...moment.moods.map((mood) => texts.moods[mood])),
    moment.contentNotes.length > 0 &&
      texts.card.contentNotes({ notes: moment.contentNotes.map((note) => texts.contentNotes[note]) }),
    `-# ${dotted(
      texts.card.number({ number: moment.number }),
      moment.editedAt !== undefined && texts.card.edited({ date: dayOf(moment.editedAt) }),
    )}`,
  );
}

/** Each reader sees it in their own language and time zone. */
const dayOf = (at: number): string => `<t:${Math.floor(at / 1000)}:D>`;

const galleryOf = (
  { author, spoiler }: Moment,
  { name, alt, spoiler: isHidden = false }: Picture,
  given: CardPicture,
  texts: Speech,
) =>
  gallery({
    media: { url: 'link' in given ? given.link : `attachment://${name}` },
    description: alt ?? texts.card.picture({ name: isolated(author.name) }),
    spoiler: spoiler || isHidden,
  });

function pictureFiles({ author, picture }: Moment, given: CardPicture | undefined, texts: Speech) {
  if (!picture || !given || 'link' in given) return {};
  if ('attachment' in given) return { kept: [given.attachment] };
  const file: FileView = {
    name: picture.name,
    bytes: given.bytes,
    alt: picture.alt ?? texts.card.picture({ name: isolated(author.name) }),
  };
  return { files: [file] };
}

function cardButtons({ moment, goosebumps, replies }: LiveMoment, texts: Speech, on: ShownOn) {
  const { number } = moment;
  const buttons: APIButtonComponent[] = [
    button(ids.goosebump.build({ moment: number, place: writeShownOn(on) }), {
      label: texts.card.goosebumps({ count: goosebumps }),
      emoji: '🪿',
      style: ButtonStyle.Primary,
    }),
    button(ids.reply.build({ moment: number }), { label: texts.card.reply, emoji: '💬' }),
  ];
  if (replies > 0) {
    buttons.push(
      button(ids.replies.build({ moment: number, page: 0, opens: 'beside' }), {
        label: texts.card.replies({ count: replies }),
      }),
    );
  }
  buttons.push(
    button(ids.film.build({ film: moment.film, tab: 'overview', opens: 'beside' }), {
      label: texts.card.film,
      emoji: '🎬',
    }),
  );
  if (moment.video !== undefined)
    buttons.push(linkButton(new URL(moment.video).hostname.replace(/^www\./, ''), moment.video));
  return row(...buttons);
}
