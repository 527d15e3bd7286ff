import { z } from 'zod';
import { CountryCode, FilmId, LanguageCode } from './catalogue-files.ts';
import { Place } from './place.ts';
import { Reason } from './reason.ts';
import { Snowflake } from './snowflake.ts';
import { lengthOf, TEXT_LIMITS } from './text.ts';

export const MOODS = [
  'moved',
  'joy',
  'hope',
  'love',
  'awe',
  'courage',
  'triumph',
  'nostalgia',
  'longing',
  'grief',
  'dread',
  'outrage',
] as const;
export const Mood = z.enum(MOODS);
export type Mood = z.infer<typeof Mood>;
/** How many moods a moment may have. */
export const MAX_MOODS = 3;

export const CONTENT_NOTES = [
  'death',
  'violence',
  'abuse',
  'child-in-danger',
  'illness',
  'self-harm',
  'sexual-content',
  'war',
  'animal-harm',
  'frightening',
] as const;
export const ContentNote = z.enum(CONTENT_NOTES);
export type ContentNote = z.infer<typeof ContentNote>;

/** The number of a moment in its community, starting at 1. */
export const MomentNumber = z.int().positive();

/** Milliseconds since 1970, UTC. */
const Instant = z.int().positive();

/** Who said something. The name is kept as it was then: a person who left is still credited. */
export const Person = z.object({ id: Snowflake, name: z.string().min(1) });
export type Person = z.infer<typeof Person>;

/** What stands in place of a person's name, on all that they tell without it in that community. */
export const Pseudonym = z.object({ name: z.string().min(1) });
export type Pseudonym = z.infer<typeof Pseudonym>;

/** A picture that came with a moment. Its bytes are a separate record, under `id`. */
export const Picture = z.object({
  id: Snowflake,
  name: z.string().regex(/^[a-z0-9-]+\.(png|jpg|gif|webp)$/),
  alt: z
    .string()
    .refine((alt) => lengthOf(alt) <= TEXT_LIMITS.alt.max)
    .optional(),
  /** Its author hid it from view, whatever the moment says. */
  spoiler: z.boolean().optional(),
});
export type Picture = z.infer<typeof Picture>;

/** A message of a member, of which a moment was made. */
export const SourceMessage = z.object({ channel: Snowflake, message: Snowflake });
export type SourceMessage = z.infer<typeof SourceMessage>;

/** Version 1 of a moment's stored record. */
export const Moment = z.object({
  v: z.literal(1),
  number: MomentNumber,
  /**
   * The id of the command that started it, or of the message that it was made of: one draft becomes one moment, whatever goes
   * wrong on the way.
   */
  origin: Snowflake,
  author: Person,
  /** It was told without its author's name, which nobody else is shown: views and searches ask for `shownAuthor`. */
  pseudonym: Pseudonym.optional(),
  /** Where it was shared. */
  place: Place,
  country: CountryCode.optional(),
  film: FilmId,
  text: z.string().min(1),
  /** Seconds from the start of the film. */
  at: z.int().nonnegative().optional(),
  moods: z.array(Mood).max(MAX_MOODS),
  contentNotes: z.array(ContentNote),
  spoiler: z.boolean(),
  video: z.url({ protocol: /^https$/ }).optional(),
  picture: Picture.optional(),
  source: SourceMessage.optional(),
  sharedAt: Instant,
  /** In which the text is written, if that could be told. */
  language: LanguageCode.optional(),
  /** When its author last changed it. */
  editedAt: Instant.optional(),
});
export type Moment = z.infer<typeof Moment>;

/** By whom a moment is, as everybody is shown. Without an id, it was told without a name. */
export interface ShownAuthor {
  readonly id?: string;
  readonly name: string;
}

/** The same object for the same name, if the moment is from a library. */
export const shownAuthor = ({ author, pseudonym }: Pick<Moment, 'author' | 'pseudonym'>): ShownAuthor =>
  pseudonym ?? author;

/** As they go beside a moment: its author not by their name, if it was told without. */
export const namedBeside = (moment: Moment, one: Person): Person =>
  moment.pseudonym && moment.author.id === one.id ? { id: one.id, name: moment.pseudonym.name } : one;

/**
 * One person's "me too" on a moment. Its key holds who, on which moment, and how it was given. The name is the one shown
 * then, if Discord told it.
 */
export const Goosebump = z.object({ v: z.literal(1), at: Instant, name: z.string().min(1).optional() });

/** How a goosebump is given: by the button of a moment, or by a 🪿 under one of its cards. */
export type GoosebumpWay = 'button' | 'goose';

/** A 🪿 under a card. For Discord, a normal and a super reaction of one person are two. */
export const GOOSE_STYLES = ['normal', 'super'] as const;
export interface Goose {
  /** The id of the card's message. */
  readonly card: string;
  readonly style: (typeof GOOSE_STYLES)[number];
}

export const Reply = z.object({
  v: z.literal(1),
  author: Person,
  text: z.string().min(1),
  at: Instant,
});
export type Reply = z.infer<typeof Reply>;

/**
 * Why a moment is off every list. The moment itself is kept, so that it can be restored, until it is over, unless its author
 * removed it: then this is all that is left.
 */
export const Removal = z.object({
  v: z.literal(1),
  by: Person,
  at: Instant,
  reason: Reason.optional(),
  /** Of a moment that was erased: where it was shared, and an id older than all of its cards. */
  erased: z.object({ place: Place, since: Snowflake }).optional(),
});
export type Removal = z.infer<typeof Removal>;

/** A message in a channel that shows the moment. Its key holds the message's id. */
export const Card = z.object({
  v: z.literal(1),
  channel: Snowflake,
  /** The id that Discord gave to the picture in this message. */
  attachment: Snowflake.optional(),
  /** Who had it posted there, of those who only show a moment. */
  shownBy: Person.optional(),
  /** It went to the community's board. */
  onBoard: z.literal(true).optional(),
});
export type Card = z.infer<typeof Card>;

/** Why a card is where it is: neither, if it is where its moment was told. */
export type CardCause = Pick<Card, 'shownBy' | 'onBoard'>;

export interface KeptReply extends Reply {
  readonly id: string;
}

export interface KeptCard extends Card {
  readonly message: string;
}

/** A moment with its goosebumps and replies, as lists and cards show it. */
export interface LiveMoment {
  readonly moment: Moment;
  readonly goosebumps: number;
  readonly replies: number;
}

/** A person who does something, and their rights in the whole server. */
export interface Actor extends Person {
  /** Whether they have Manage Messages. */
  readonly moderator: boolean;
  /** Whether they have Manage Server. */
  readonly manager: boolean;
  /** The ids of their roles. */
  readonly roles?: readonly string[];
  /** The one channel of whose moments they are a moderator: where the bot isn't a member, it sees no other rights. */
  readonly moderatorIn?: string;
}

/** Whether they moderate what was shared in that place. */
export function isModeratorOf({ moderator, moderatorIn }: Actor, { channel, parent }: Place): boolean {
  return moderator || (moderatorIn !== undefined && (moderatorIn === channel || moderatorIn === parent));
}

export type RemovalVerdict = 'allowed' | 'notYours' | 'reasonMissing';

/** Authors may remove their own without a reason; a moderator must give one. */
export function judgeRemoval(moment: Moment, actor: Actor, reason: string | undefined): RemovalVerdict {
  if (moment.author.id === actor.id) return 'allowed';
  if (!isModeratorOf(actor, moment.place)) return 'notYours';
  return reason === undefined ? 'reasonMissing' : 'allowed';
}

/** Authors may delete their own; moderators may delete anybody's. */
export function mayDropReply(reply: Reply, to: Pick<Moment, 'place'>, actor: Actor): boolean {
  return reply.author.id === actor.id || isModeratorOf(actor, to.place);
}
