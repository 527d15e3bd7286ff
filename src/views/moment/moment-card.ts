import type { CardFacts, CardPicture } from '../../domain/card.ts';
import { type Film, titleIn } from '../../domain/film.ts';
import { isolated } from '../../domain/isolate.ts';
import { type Moment, type Picture, shownAuthor } from '../../domain/moment.ts';
import { flagAndName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FileView, MessageView } from '../../interactions/answer.ts';
import { asName, asToldWhole, asToldWithin, link, shorten } from '../../interactions/markup.ts';
import { MESSAGE_ROOM, type Room, roomBeside, sizeOf } from '../../interactions/room.ts';
import { filmByline } from '../film/film-line.ts';
import { container, dotted, gallery, lines, rule, text } from '../kit/blocks.ts';
import { BRAND, MOOD_COLOURS } from '../kit/colours.ts';
import { ON_CARD } from '../kit/shown-on.ts';
import { siteOf } from '../kit/site-of.ts';
import { timeInFilm } from '../kit/time-in-film.ts';
import { cardRow } from './card-row.ts';

/**
 * A moment as a message: a headline that gives nothing away, then the scene (behind a spoiler if it is one), then the
 * buttons.
 */
export function momentCard(facts: CardFacts, texts: Speech, on = ON_CARD): MessageView {
  const linked = linksIn(facts, texts);
  // Whatever a page adds has room beside that.
  const room = linked === '' ? ROOM_FOR_A_LINE : withMore(ROOM_FOR_A_LINE, linked);
  const { components, ...files } = momentBody(facts, texts, room);
  const told = dotted(linked, causeOf(facts, texts));
  const foot = told === '' ? [] : [text(`-# ${told}`)];
  return { ...files, components: [...components, ...foot, cardRow(facts.live, texts, on)] };
}

/** Why it is here, if it isn't where it went by itself. */
function causeOf({ live, shownBy, onBoard }: CardFacts, { card }: Speech): string | false {
  if (onBoard) {
    const { channel, link: to } = onBoard;
    return dotted(
      card.onBoard({ count: live.goosebumps, channel: `<#${channel}>` }),
      to !== undefined && card.whereTold({ link: to }),
    );
  }
  return shownBy !== undefined && card.shownBy({ name: `**${asName(shownBy)}**` });
}

/** UTF-16 units of the name of another moment's author. */
const MAX_LINKED_NAME = 40;

/** Because of which moment it was told, and how many it moved to tell. */
function linksIn({ links }: CardFacts, { chain }: Speech): string {
  const { because, moved = 0 } = links ?? {};
  return dotted(
    because &&
      chain.because({ number: because.number, name: asName(shorten(because.name, MAX_LINKED_NAME)) }),
    moved > 0 && chain.moved({ count: moved }),
  );
}

function withMore({ characters, bytes }: Room, more: string): Room {
  const size = sizeOf(more);
  return { characters: characters + size.characters, bytes: bytes + size.bytes };
}

/**
 * The same without buttons, just to look at.
 * @param beside what the rest of the message takes
 */
export function momentBody(
  { live, film, picture, source, isWaiting }: CardFacts,
  texts: Speech,
  beside: string | Room = ROOM_FOR_A_LINE,
): MessageView {
  const { moment } = live;
  const colour = moment.moods[0] ? MOOD_COLOURS[moment.moods[0]] : BRAND;
  const room = (head: string) => roomBeside(MESSAGE_ROOM, head, beside);
  // The story comes first: links that leave it no room are only behind ⋯.
  const links = [{ source, video: moment.video }, { source }];
  const headWith = (some: Links) => headline({ moment, film, isWaiting, ...some }, texts);
  const fitting = links.find((some) => asToldWhole(moment.text, room(headWith(some))) !== undefined);
  const head = headWith(fitting ?? {});
  const scene = text(asToldWithin(moment.text, room(head)));

  const shown = moment.picture && picture && galleryOf(moment, moment.picture, picture, texts);
  return {
    components: moment.spoiler
      ? [container(colour, text(head)), { ...container(colour, scene, shown), spoiler: true }]
      : [container(colour, text(head), rule(), scene, shown)],
    ...pictureFiles(moment, picture, texts),
  };
}

/** What a page may add around a card: its list in words, how that has changed, and where the moment was told. */
const ROOM_FOR_A_LINE: Room = { characters: 450, bytes: 520 };

interface Links {
  readonly source?: string | undefined;
  readonly video?: string | undefined;
}

interface Head extends Links {
  readonly moment: Moment;
  readonly film: Film | undefined;
  readonly isWaiting: boolean | undefined;
}

function headline({ moment, film, isWaiting, source, video }: Head, texts: Speech): string {
  const { language } = texts;
  const name = `**${asName(shownAuthor(moment).name)}**`;
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
    video !== undefined && `▶️ ${link(siteOf(video), video)}`,
    `-# ${dotted(
      !isWaiting && texts.card.number({ number: moment.number }),
      dayOf(moment.sharedAt),
      moment.editedAt !== undefined && texts.card.edited({ date: dayOf(moment.editedAt) }),
      source && texts.card.source({ link: source }),
    )}`,
  );
}

/** Each reader sees it in their own language and time zone. */
const dayOf = (at: number): string => `<t:${Math.floor(at / 1000)}:D>`;

const galleryOf = (
  moment: Moment,
  { name, alt, spoiler: isHidden = false }: Picture,
  given: CardPicture,
  texts: Speech,
) =>
  gallery({
    media: { url: 'link' in given ? given.link : `attachment://${name}` },
    description: alt ?? wordPicture(moment, texts),
    spoiler: moment.spoiler || isHidden,
  });

function pictureFiles(moment: Moment, given: CardPicture | undefined, texts: Speech) {
  const { picture } = moment;
  if (!picture || !given || 'link' in given) return {};
  if ('attachment' in given) return { kept: [given.attachment] };
  const file: FileView = {
    name: picture.name,
    bytes: given.bytes,
    alt: picture.alt ?? wordPicture(moment, texts),
  };
  return { files: [file] };
}

const wordPicture = (moment: Moment, texts: Speech): string =>
  texts.card.picture({ name: isolated(shownAuthor(moment).name) });
