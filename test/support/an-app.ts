import type { REST } from 'discord.js';
import { Films } from '../../src/data/catalogue/films.ts';
import { Communities } from '../../src/data/community/communities.ts';
import { Drafts } from '../../src/data/community/drafts.ts';
import { RecentlySeen } from '../../src/data/community/recently-seen.ts';
import { LiveFilms } from '../../src/data/live/live-films.ts';
import type { RecordStore } from '../../src/data/store/record-store.ts';
import { Uploads } from '../../src/data/uploads/uploads.ts';
import type { FilmCatalogue } from '../../src/domain/film.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { channelMessages } from '../../src/interactions/channel-messages.ts';
import { LineageDrawings } from '../../src/pictures/lineage/lineage-drawings.ts';
import { LineagePictures } from '../../src/pictures/lineage/lineage-pictures.ts';
import type { App } from '../../src/services/app.ts';
import { PostedCards } from '../../src/services/cards/posted-cards.ts';
import { momentCard } from '../../src/views/moment/moment-card.ts';
import { NOW } from './builders.ts';

/** Without a film in it: most of what people do is the same for every film, and the catalogue takes a while to read. */
const NO_FILMS: FilmCatalogue = {
  films: [],
  families: [],
  film: () => undefined,
  familyOf: () => undefined,
};

/** Everything that a handler may use, over that store and that Discord. */
export function anApp(
  rest: REST,
  store: RecordStore,
): { readonly app: App; readonly cards: PostedCards; readonly warned: readonly object[] } {
  const warned: object[] = [];
  const log = { warn: (facts: object) => void warned.push(facts), debug: () => undefined };
  const communities = new Communities(store, log);
  const films = new Films(NO_FILMS, () => []);
  const uploads = new Uploads(store, log);
  const cards = new PostedCards({
    messages: channelMessages(rest),
    communities,
    films,
    uploads,
    draw: (facts) => momentCard(facts, textsFor('en-US')),
    log,
  });
  const app: App = {
    films,
    people: { all: [], person: () => undefined, inFilm: () => undefined, search: () => [] },
    live: new LiveFilms({ sources: [], log }),
    drawings: new LineageDrawings(async () => new LineagePictures(), log),
    communities,
    drafts: new Drafts(store, log),
    uploads,
    cards,
    seen: new RecentlySeen(),
    now: () => NOW,
    random: () => 0,
  };
  return { app, cards, warned };
}
