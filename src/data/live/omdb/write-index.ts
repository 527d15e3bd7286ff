import { open, rename, rm } from 'node:fs/promises';
import type { CountryNames } from '../../../search/names/film-search.ts';
import { packTexts, type Searchable } from '../../../search/names/pack-texts.ts';
import { storeTexts, textsVersion } from '../../../search/names/stored-texts.ts';
import { idNumber, makeIdTable } from '../../packed/id-table.ts';
import { PackedFileWriter } from '../../packed/packed-file.ts';
import type { FilmRecord } from './film-record.ts';
import { formatted, type IndexAbout } from './index-file.ts';
import { updateError } from './omdb-error.ts';

export interface IndexParts extends Pick<IndexAbout, 'date' | 'versions'> {
  readonly countryNames: CountryNames;
  /** In the order of equal matches. */
  readonly films: Iterable<FilmRecord> | AsyncIterable<FilmRecord>;
}

/**
 * Writes an index beside the file, then puts it in its place. For a hundred thousand films this takes many seconds, most of
 * them without a pause, so it has to happen in a worker or a process of its own.
 * @returns how many films it has
 * @throws {UpdateError} if the disk refuses it; what was there stays
 */
export async function writeIndex(file: string, parts: IndexParts): Promise<number> {
  const draft = `${file}.new`;
  try {
    const handle = await open(draft, 'w');
    let films: number;
    try {
      films = await fill(new PackedFileWriter(handle), parts);
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    return films;
  } catch (error) {
    await rm(draft, { force: true });
    throw updateError(error, file);
  }
}

async function fill(
  writer: PackedFileWriter,
  { films, date, versions, countryNames }: IndexParts,
): Promise<number> {
  const texts: Searchable[] = [];
  const lines: number[] = [];
  const ids: Ids[] = [];
  const lineage: { film: number; original: number }[] = [];
  const searchable = makeSearchable(countryNames);
  for await (const film of films) {
    lines.push(await writer.record(Buffer.from(`${JSON.stringify(film)}\n`)));
    texts.push(searchable(film));
    ids.push({ omdb: film.id, imdb: idNumber(film.imdb), wikidata: idNumber(film.wikidata) });
    for (const original of film.remakeOf) lineage.push({ film: film.id, original });
  }
  lines.push(writer.at);
  const packed = Object.entries(storeTexts(packTexts(texts)));
  const rows = {
    lines: Uint32Array.from(lines),
    ...rowsFor('omdb', ids),
    ...rowsFor('imdb', ids),
    ...rowsFor('wikidata', ids),
    remakes: Uint32Array.from(lineage, ({ film }) => film),
    originals: Uint32Array.from(lineage, ({ original }) => original),
    ...Object.fromEntries(packed.map(([name, row]) => [`texts.${name}`, row])),
  };
  await writer.end(rows, formatted({ textsVersion: textsVersion(), date, versions, films: texts.length }));
  return texts.length;
}

interface Ids {
  readonly omdb: number;
  readonly imdb: number | undefined;
  readonly wikidata: number | undefined;
}

function rowsFor(source: keyof Ids, all: readonly Ids[]) {
  const { ids, places } = makeIdTable(all.map((film) => film[source]));
  return { [`${source}.ids`]: ids, [`${source}.places`]: places };
}

/** As for the catalogue: any title, and year and country to tell films apart. */
function makeSearchable(countryNames: CountryNames): (film: FilmRecord) => Searchable {
  // Asking for them takes longer than everything else that is done with a film.
  const names = new Map<string, readonly string[]>();
  const namesOf = (code: string): readonly string[] => {
    const known = names.get(code) ?? [code, ...countryNames(code)];
    names.set(code, known);
    return known;
  };
  return ({ name, english = name, titles, aliases, year, countries }) => ({
    names: [english, name],
    otherNames: [...Object.values(titles), ...aliases],
    help: [String(year), ...countries.map(namesOf)],
  });
}
