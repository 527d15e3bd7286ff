import { REST } from 'discord.js';
import { createApp } from '../../src/app.ts';
import type { Catalogue } from '../../src/data/catalogue/catalogue.ts';
import { Films } from '../../src/data/catalogue/films.ts';
import { People } from '../../src/data/catalogue/people.ts';
import type { Community } from '../../src/data/community/community.ts';
import { LiveFilms } from '../../src/data/live/live-films.ts';
import { personHashWith } from '../../src/data/privacy/person-hash.ts';
import type { RecordStore } from '../../src/data/store/record-store.ts';
import type { Audience } from '../../src/domain/place.ts';
import { namesOfCountry, namesOfLanguage } from '../../src/i18n/countries.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { channelMessages } from '../../src/interactions/channel-messages.ts';
import { channelThreads } from '../../src/interactions/channel-threads.ts';
import { directMessages } from '../../src/interactions/direct-messages.ts';
import { Drawings } from '../../src/pictures/drawings.ts';
import type { App, AppContext } from '../../src/services/app.ts';
import { loadSettings } from '../../src/settings/load-settings.ts';

interface Surroundings {
  readonly store: RecordStore;
  /** The memory limit for all libraries together. */
  readonly libraryBytes: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Is told of warnings; by default, each is an error. */
  readonly onWarned?: (facts: object, message: string) => void;
}

/** The bot's app, without Discord and live sources. */
export async function appWith(
  catalogue: Catalogue,
  { store, libraryBytes, now, onWarned }: Surroundings,
): Promise<App> {
  const fail = (facts: object): never => {
    throw new Error(`unexpected: ${JSON.stringify(facts)}`);
  };
  const log = { warn: onWarned ?? fail, debug: fail };
  const { app } = createApp({
    films: new Films(catalogue, namesOfCountry, namesOfLanguage),
    people: new People(catalogue),
    live: new LiveFilms({ sources: [], log }),
    drawings: new Drawings({ drawer: { draw: fail, close: async () => undefined }, log }),
    store,
    personHash: personHashWith(Buffer.alloc(32)),
    libraryBytes,
    apiUrl: 'https://discord.com/api',
    messages: channelMessages(new REST()),
    direct: directMessages(new REST()),
    threads: channelThreads(new REST()),
    settings: await loadSettings(),
    serverLocale: () => 'en-US',
    self: () => undefined,
    isMember: () => true,
    roomIn: () => 'fits',
    mayShow: () => true,
    channelIn: () => undefined,
    now: () => now,
    log,
  });
  return { ...app, now: () => now };
}

const MEMBER = { id: '700000000000000007', name: 'Sofía', moderator: false, manager: false };
const READERS: Audience = { mayRead: ({ ageRestricted }) => !ageRestricted };
const ID = '990000000000000001';

/** What a handler gets when a member of the community asks for something, in a channel that everybody sees. */
export function askedIn(app: App, community: Community, channel: string): AppContext {
  const texts = textsFor('en-US');
  const placeIn = (one: string) => ({ channel: one, ageRestricted: false });
  return {
    app,
    community,
    actor: MEMBER,
    texts,
    publicTexts: texts,
    place: () => placeIn(channel),
    placeIn,
    reach: () => 'server',
    audience: async () => READERS,
    readersHere: () => READERS,
    draftKey: (id = ID) => ({ guild: community.guild, user: MEMBER.id, id }),
  };
}
