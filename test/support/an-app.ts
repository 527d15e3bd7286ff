import type { REST } from 'discord.js';
import type { App } from '../../src/app.ts';
import { Communities } from '../../src/data/communities.ts';
import { Drafts } from '../../src/data/drafts.ts';
import { Films } from '../../src/data/films.ts';
import { LiveFilms } from '../../src/data/live-films.ts';
import { Pictures } from '../../src/data/pictures.ts';
import type { RecordStore } from '../../src/data/record-store.ts';
import type { FilmCatalogue } from '../../src/domain/film.ts';
import { LineageDrawings } from '../../src/films/lineage-drawings.ts';
import { PostedCards } from '../../src/moments/posted-cards.ts';
import { RecentlySeen } from '../../src/moments/recently-seen.ts';
import { LineagePictures } from '../../src/pictures/lineage-pictures.ts';
import { NOW } from './builders.ts';

/** Without a film in it: most of what people do is the same for every film, and the catalogue takes a while to read. */
export const NO_FILMS: FilmCatalogue = {
  films: [],
  families: [],
  film: () => undefined,
  familyOf: () => undefined,
};

/** Everything that a handler may use, over that store and that Discord. */
export function anApp(rest: REST, store: RecordStore): { readonly app: App; readonly warned: object[] } {
  const warned: object[] = [];
  const log = { warn: (facts: object) => void warned.push(facts), debug: () => undefined };
  const communities = new Communities(store, log);
  const films = new Films(NO_FILMS, () => []);
  const pictures = new Pictures(store);
  const app: App = {
    films,
    people: { all: [], person: () => undefined, inFilm: () => undefined, search: () => [] },
    live: new LiveFilms({ sources: [], log }),
    drawings: new LineageDrawings(new LineagePictures(), log),
    communities,
    drafts: new Drafts(store, log),
    pictures,
    cards: new PostedCards({ rest, communities, films, pictures, localeOf: () => 'en-US', log }),
    seen: new RecentlySeen(),
    now: () => NOW,
    random: () => 0,
  };
  return { app, warned };
}
