import type { DraftKey } from '../domain/draft.ts';
import type { Actor } from '../domain/moment.ts';
import type { Audience, Place, Reach } from '../domain/place.ts';
import type { Speech } from '../i18n/texts.ts';
import { type Asking, audienceOf, reachOf, readersOf } from './audience.ts';
import { placeOf } from './place.ts';
import type { Visibility } from './visibility.ts';

/** What the router needs from an app: access to the community that an interaction comes from. */
export interface Hosting {
  readonly communities: { community(guild: string): Promise<unknown> };
  readonly languages?: Languages;
}

/** Which languages are spoken with whom. */
interface Languages {
  /** For everybody in the community, and for the person who acts. */
  localesFor(community: unknown, speaking: Speaking): Locales;
}

/** Who acts, with their locale and the server's as Discord names them. */
export interface Speaking {
  readonly user: string;
  readonly locale: string;
  readonly guildLocale: string;
}

export interface Locales {
  readonly own: string;
  readonly shared: string;
}

export type CommunityOf<A extends Hosting> = Awaited<ReturnType<A['communities']['community']>>;

/** What every handler gets: who acts, where, and in which languages. */
export interface Context<A extends Hosting> {
  readonly app: A;
  readonly community: CommunityOf<A>;
  readonly actor: Actor;
  /** In the language of the person who acts. */
  readonly texts: Speech;
  /** In the language of the community: for what everybody sees. */
  readonly publicTexts: Speech;
  /** Where they act. */
  place(): Place;
  /** A channel of this server as a place. */
  placeIn(channel: string): Place;
  /** Where something shared here will show. */
  reach(): Reach;
  /**
   * Those who will read the answer: everybody in the channel if it is public, else the person who acts.
   * @param places the places in question
   */
  audience(places: Iterable<Place>): Promise<Audience>;
  /** Everybody who can see the channel in which they act. */
  readersHere(): Audience;
  /** @param id of the interaction that a draft began with; by default, this one */
  draftKey(id?: string): DraftKey;
}

/**
 * What a handler gets of a use in a direct message. There is no community: another process may work for the server that the
 * message is about.
 */
export interface DirectContext<A> {
  readonly app: A;
  readonly user: string;
  /** The person's language, as Discord names it. */
  readonly locale: string;
}

/** Where an interaction comes from, and who sent it. */
export interface Origin extends Asking {
  readonly id: string;
  readonly locale: string;
  readonly guildLocale: string;
}

interface ContextParts<A extends Hosting> extends Pick<Context<A>, 'app' | 'community' | 'actor'> {
  readonly textsFor: (locale: string) => Speech;
  /** Who will see the answer. */
  readonly visibility: Visibility;
}

export function createContext<A extends Hosting>(
  origin: Origin,
  { app, community, actor, textsFor, visibility }: ContextParts<A>,
): Context<A> {
  const { id, guildId, guild, locale, guildLocale } = origin;
  const speaking = { user: actor.id, locale, guildLocale };
  const { own, shared } = app.languages?.localesFor(community, speaking) ?? {
    own: locale,
    shared: guildLocale,
  };
  return {
    app,
    community,
    actor,
    texts: textsFor(own),
    publicTexts: textsFor(shared),
    place: () => placeOf(origin),
    placeIn: (channelId) =>
      placeOf({ guildId, channelId, channel: guild?.channels.cache.get(channelId) ?? null }),
    reach: () => reachOf(origin),
    audience: (places) => audienceOf(origin, visibility, places),
    readersHere: () => readersOf(origin),
    draftKey: (draft = id) => ({ guild: guildId, user: actor.id, id: draft }),
  };
}
