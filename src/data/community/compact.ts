import type { KeptCard, KeptReply, Moment } from '../../domain/moment.ts';
import { type Interner, ownId } from './interner.ts';

/** A copy of the moment that takes as little memory as possible. One literal: a spread copies twice. */
export function compactMoment(moment: Moment, number: number, shared: Interner): Moment {
  const {
    v,
    origin,
    author,
    pseudonym,
    place,
    country,
    film,
    text,
    at,
    moods,
    contentNotes,
    spoiler,
    video,
    picture,
    source,
    sharedAt,
    language,
    editedAt,
  } = moment;
  const kept: Moment = {
    v,
    number,
    origin,
    author: shared.person(author),
    place: shared.place(place),
    film: shared.id(film),
    text,
    moods: shared.list(moods),
    contentNotes: shared.list(contentNotes),
    spoiler,
    sharedAt,
  };
  if (pseudonym !== undefined) kept.pseudonym = shared.pseudonym(pseudonym);
  if (country !== undefined) kept.country = shared.id(country);
  if (at !== undefined) kept.at = at;
  if (video !== undefined) kept.video = video;
  if (picture !== undefined) kept.picture = picture;
  if (language !== undefined) kept.language = shared.id(language);
  if (editedAt !== undefined) kept.editedAt = editedAt;
  if (source !== undefined) kept.source = source;
  return kept;
}

export function compactReply({ v, author, text, at, id }: KeptReply, shared: Interner): KeptReply {
  return { v, author: shared.person(author), text, at, id: ownId(id) };
}

export function compactCard(
  { v, channel, attachment, shownBy, onBoard, message }: KeptCard,
  shared: Interner,
): KeptCard {
  const kept: KeptCard = { v, channel: shared.id(channel), message: ownId(message) };
  if (attachment !== undefined) kept.attachment = attachment;
  if (shownBy) kept.shownBy = shared.person(shownBy);
  if (onBoard) kept.onBoard = onBoard;
  return kept;
}
