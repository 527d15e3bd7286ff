import type { Films } from './data/catalogue/films.ts';
import { AlikeMoments } from './data/community/alike-moments.ts';
import { Communities } from './data/community/communities.ts';
import { Drafts } from './data/community/drafts.ts';
import { KeptQueries } from './data/community/kept-queries.ts';
import { LetterRefusals } from './data/community/letter-refusals.ts';
import { MomentSearches } from './data/community/moment-searches.ts';
import type { SearchNames } from './data/community/moment-texts.ts';
import { Notices } from './data/community/notices.ts';
import { PersonErasures } from './data/community/person-erasures.ts';
import { Presences } from './data/community/presences.ts';
import { Walks } from './data/community/walks.ts';
import { PersonExports } from './data/privacy/person-exports.ts';
import type { RecordStore } from './data/store/record-store.ts';
import { uploadOrigins } from './data/uploads/upload-origins.ts';
import { Uploads } from './data/uploads/uploads.ts';
import { titlesOf } from './domain/film.ts';
import type { Operator } from './domain/operator.ts';
import type { Place } from './domain/place.ts';
import { auditFacts } from './flows/audit/audit-facts.ts';
import { numberOnCard } from './flows/moment/recognise-card.ts';
import { SPOKEN } from './i18n/languages.ts';
import { textsFor } from './i18n/texts.ts';
import type { ChannelMessages } from './interactions/channel-messages.ts';
import type { ChannelThreads } from './interactions/channel-threads.ts';
import type { DirectMessages } from './interactions/direct-messages.ts';
import { loadParts } from './interactions/load-parts.ts';
import { createRegistry, type Registry } from './interactions/registry.ts';
import type { ThreadRoom } from './interactions/thread-permissions.ts';
import type { Log } from './log.ts';
import type { Embedder } from './search/likeness/embedder.ts';
import type { App } from './services/app.ts';
import { LogChannel } from './services/audit/log-channel.ts';
import { PostedCards } from './services/cards/posted-cards.ts';
import { StandingPictures } from './services/cards/standing-pictures.ts';
import { DigestClock } from './services/digest/digest-clock.ts';
import { DigestMessages, type DigestMessagesOptions } from './services/digest/digest-messages.ts';
import { Languages } from './services/language/languages.ts';
import { Letters } from './services/letters/letters.ts';
import { ReportCards } from './services/reports/report-cards.ts';
import { ReviewNotices } from './services/review/review-notices.ts';
import { TalkThreads } from './services/talk/talk-threads.ts';
import { KeyedQueue } from './tasks/queue.ts';
import { auditMessage } from './views/audit/audit-line.ts';
import { digestMessage } from './views/digest/digest-message.ts';
import { ids } from './views/kit/custom-ids.ts';
import { letterMessage } from './views/letter/letter.ts';
import { momentCard } from './views/moment/moment-card.ts';
import { reportCard } from './views/reports/report-card.ts';
import { reviewNotice } from './views/review/review-notice.ts';
import { talkName } from './views/talk/talk-name.ts';

interface Foundation extends Pick<App, 'films' | 'people' | 'live' | 'drawings' | 'settings' | 'personHash'> {
  readonly store: RecordStore;
  /** The memory limit for all communities together. */
  readonly libraryBytes: number;
  /** The base of Discord's API. */
  readonly apiUrl: string;
  readonly messages: ChannelMessages;
  readonly direct: DirectMessages;
  readonly threads: ChannelThreads;
  /** By default, nothing is known about them. */
  readonly operator?: Operator;
  /** The language of a server if it is a Community. */
  serverLocale(guild: string): string | undefined;
  /** The name of a server, if the bot knows it. */
  serverName?(guild: string): string | undefined;
  /** Milliseconds since 1970; by default, by the host's clock. */
  now?(): number;
  /** The bot's own id, once Discord has told it. */
  self(): string | undefined;
  /** Whether this process works for the server; by default, it does for all. */
  isOurs?(guild: string): boolean;
  /** Whether the bot is a member of the server, which may have its commands alone. */
  isMember(guild: string): boolean;
  /** Whether the channels of the server are known; by default, they are. */
  isAvailable?(guild: string): boolean;
  /** Whether threads can start from messages in that channel. */
  roomIn(guild: string, channel: string): ThreadRoom;
  /** Whether everybody who can see that channel may read what was told in the place. */
  mayShow(guild: string, channel: string, place: Place): boolean;
  /** What the bot knows of a channel for digests. */
  readonly channelIn: DigestMessagesOptions['channelIn'];
  readonly log: Pick<Log, 'warn'>;
}

interface Created {
  readonly app: App;
  readonly cards: PostedCards;
  readonly logChannel: LogChannel;
  readonly reportCards: ReportCards;
  readonly reviewNotices: ReviewNotices;
  readonly digests: DigestMessages;
  readonly digestClock: DigestClock;
  readonly letters: Letters;
  readonly talks: TalkThreads;
}

/** Builds the app from what it depends on. It opens no connection to Discord itself. */
export function createApp(foundation: Foundation): Created {
  const {
    films,
    people,
    live,
    drawings,
    store,
    libraryBytes,
    apiUrl,
    messages,
    threads,
    settings,
    personHash,
    direct,
    serverName = () => undefined,
    self,
    isOurs = () => true,
    isMember,
    isAvailable = () => true,
    roomIn,
    mayShow,
    channelIn,
    now = Date.now,
    log,
  } = foundation;
  const languages = new Languages(foundation.serverLocale);
  const communities = new Communities(store, log, {
    isOurs,
    maxHeapBytes: libraryBytes,
    onStale: (guild, number) => cards.expect(guild, number),
    onDeed: (guild, entry) => logChannel.post(guild, entry),
    onReport: (guild, number) => reportCards.refresh(guild, number),
    onReview: (guild) => reviewNotices.refresh(guild),
    onDigest: (guild, slot) => digests.refresh(guild, slot),
    onSetting: (guild, name) => void digestClock.changed(guild, name),
    onLetter(guild, user) {
      void letters.expect(guild, user).catch((error: unknown) => {
        log.warn({ err: error, guild }, 'letter not scheduled; it is at the next start');
      });
    },
    onTalk: (guild, number) => talks.refresh(guild, number),
  });
  const uploads = new Uploads(store, log, uploadOrigins(apiUrl));
  const cards: PostedCards = new PostedCards({
    messages,
    communities,
    films,
    uploads,
    draw: (facts, community) => momentCard(facts, textsFor(languages.shared(community))),
    self,
    numberOn: numberOnCard,
    isMember,
    isAvailable,
    mayShow,
    log,
  });
  const logChannel: LogChannel = new LogChannel({
    communities,
    messages,
    isMember,
    draw(entry, community) {
      const texts = textsFor(languages.shared(community));
      return auditMessage(auditFacts({ films, settings, languages }, community, entry, texts), texts);
    },
    log,
  });
  const reportCards: ReportCards = new ReportCards({
    communities,
    messages,
    isMember,
    draw: (reported, community) =>
      reportCard(
        { ...reported, film: films.find(reported.moment.film, community.library) },
        textsFor(languages.shared(community)),
      ),
    log,
  });
  const reviewNotices: ReviewNotices = new ReviewNotices({
    communities,
    messages,
    isMember,
    draw: (waiting, community) => reviewNotice(waiting, textsFor(languages.shared(community))),
    log,
  });
  const digests: DigestMessages = new DigestMessages({
    communities,
    films,
    messages,
    self,
    channelIn,
    draw: (facts, community) => digestMessage(facts, textsFor(languages.shared(community))),
    slotOn: (customIds) =>
      customIds.map((id) => ids.tellIt.parse(id)?.slot).find((slot) => slot !== undefined),
    now,
    log,
  });
  const digestClock: DigestClock = new DigestClock({
    communities,
    messages: digests,
    channelIn,
    now,
    log,
  });
  const letters: Letters = new Letters({
    communities,
    messages,
    people: direct,
    isMember,
    draw: (moments, community, user) =>
      letterMessage(
        { guild: community.guild, server: serverName(community.guild), moments },
        textsFor(languages.forPerson(community, user)),
      ),
    now,
    log,
  });
  const talks: TalkThreads = new TalkThreads({
    communities,
    threads,
    isMember,
    roomIn,
    name: (moment, community) =>
      talkName(moment, films.find(moment.film, community.library), textsFor(languages.shared(community))),
    log,
  });
  const app: App = {
    films,
    people,
    live,
    drawings,
    communities,
    alike: new AlikeMoments(openEmbedder, log),
    drafts: new Drafts(store, log),
    queries: new KeptQueries(store, log),
    searches: new MomentSearches(searchNames(films), (error) =>
      log.warn({ err: error }, 'the search in moments failed'),
    ),
    notices: new Notices(store, log),
    letterRefusals: new LetterRefusals(store),
    uploads,
    cards,
    reportCards,
    reviewNotices,
    digests,
    digestClock,
    talks,
    letters,
    messages,
    pictures: new StandingPictures({ messages, log }),
    arriving: new Set(),
    settings,
    languages,
    personHash,
    walks: new Walks(store, log),
    erasures: new PersonErasures({ communities, store, isOurs, log }),
    exports: new PersonExports(store),
    presences: new Presences({ store, self, now, isOurs }),
    operator: foundation.operator ?? {},
    perMessage: new KeyedQueue(),
    now,
    random: Math.random,
  };
  return { app, cards, logChannel, reportCards, reviewNotices, talks, digests, digestClock, letters };
}

/** Films are found by all their titles, and moments by their moods in every language. */
function searchNames(films: Films): SearchNames {
  const spoken = [...SPOKEN.keys()].map((locale) => textsFor(locale).moods);
  return {
    titles: (id, library) => {
      const film = films.find(id, library);
      return film ? titlesOf(film) : [id];
    },
    labels: ({ moods }) => moods.flatMap((mood) => [...new Set(spoken.map((names) => names[mood]))]),
  };
}

/** Every part of the bot, from its files. */
export async function loadRegistry(): Promise<Registry<App>> {
  const folders = ['./commands/', './components/', './events/'];
  const parts = await Promise.all(folders.map((folder) => loadParts<App>(new URL(folder, import.meta.url))));
  return createRegistry(parts.flat());
}

/** Loaded when texts are first compared. */
async function openEmbedder(): Promise<Embedder> {
  const { EmojiEmbedder } = await import('./search/likeness/emoji-embedder.ts');
  const { loadEmojiWords } = await import('./search/likeness/emoji-tables.ts');
  return new EmojiEmbedder(await loadEmojiWords());
}
