import type { DraftKey } from '../domain/draft.ts';
import type { Actor } from '../domain/moment.ts';
import type { Place } from '../domain/place.ts';
import type { Speech } from '../i18n/texts.ts';
import { type InChannel, placeOf } from './place.ts';

/** What the router needs from an app: access to the community that an interaction comes from. */
export interface Hosting {
  readonly communities: { community(guild: string): Promise<unknown> };
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
  /** @param id of the interaction that a draft began with; by default, this one */
  draftKey(id?: string): DraftKey;
}

/** Where an interaction comes from, and who sent it. */
export interface Origin extends InChannel {
  readonly id: string;
  readonly locale: string;
  readonly guildLocale: string;
}

interface ContextParts<A extends Hosting> extends Pick<Context<A>, 'app' | 'community' | 'actor'> {
  readonly textsFor: (locale: string) => Speech;
}

export function createContext<A extends Hosting>(
  origin: Origin,
  { app, community, actor, textsFor }: ContextParts<A>,
): Context<A> {
  const { id, guildId, locale, guildLocale } = origin;
  return {
    app,
    community,
    actor,
    texts: textsFor(locale),
    publicTexts: textsFor(guildLocale),
    place: () => placeOf(origin),
    draftKey: (draft = id) => ({ guild: guildId, user: actor.id, id: draft }),
  };
}
