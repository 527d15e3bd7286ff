import { type PackedRow, type PackedRows, rowOf } from '../packed/packed-file.ts';
import type { PackedCatalogue, RecordKind } from './packed-catalogue.ts';

/** Reads the rows and the records of a packed catalogue. */
export class Records {
  readonly about: PackedCatalogue['about'];
  readonly #rows: PackedRows;
  readonly #read: PackedCatalogue['read'];
  /** Where the records of each kind begin, and where the last one ends. */
  readonly #begins: Readonly<Record<RecordKind, Uint32Array>>;

  /** @throws {TypeError} if rows are missing */
  constructor({ about, rows, read }: PackedCatalogue) {
    this.about = about;
    this.#rows = rows;
    this.#read = read;
    this.#begins = {
      films: this.numbers('films'),
      families: this.numbers('families'),
      people: this.numbers('people'),
      titles: this.numbers('titles'),
    };
  }

  count(kind: RecordKind): number {
    return this.#begins[kind].length - 1;
  }

  /** What was checked when it was packed is not checked again. */
  json<T>(kind: RecordKind, place: number): T {
    const text = this.text(kind, place);
    try {
      return JSON.parse(text) as T;
    } catch (cause) {
      throw new Error(`catalogue: the record ${place} of the ${kind} is damaged`, { cause });
    }
  }

  text(kind: RecordKind, place: number): string {
    const begins = this.#begins[kind];
    return this.#read(begins[place] ?? 0, begins[place + 1] ?? 0).toString('utf8');
  }

  /** The same for all records of a kind, which are read at once. */
  allTexts(kind: RecordKind): (place: number) => string {
    const begins = this.#begins[kind];
    const first = begins[0] ?? 0;
    const bytes = this.#read(first, begins.at(-1) ?? 0);
    return (place) => bytes.toString('utf8', (begins[place] ?? 0) - first, (begins[place + 1] ?? 0) - first);
  }

  row(name: string): PackedRow {
    const row = this.#rows[name];
    if (row === undefined) throw new TypeError(`no row ${name}`);
    return row;
  }

  numbers(name: string): Uint32Array {
    const row = this.row(name);
    if (!(row instanceof Uint32Array)) throw new TypeError(`no row of numbers ${name}`);
    return row;
  }

  /** A row that lies among the records. */
  later(name: string): PackedRow {
    const row = this.about.later[name];
    if (!row) throw new TypeError(`no row ${name}`);
    return rowOf(aligned(this.#read(row.from, row.to)), row.type);
  }

  laterJson<T>(name: string): T {
    return JSON.parse(String(this.later(name))) as T;
  }

  /** The rows whose names begin so, by the rest of their names. */
  laterOf(name: string): PackedRows {
    const names = Object.keys(this.about.later).filter((one) => one.startsWith(`${name}.`));
    return Object.fromEntries(names.map((one) => [one.slice(name.length + 1), this.later(one)]));
  }
}

/** The same in memory of its own: rows of numbers have to begin at a multiple of four. */
const aligned = (bytes: Buffer): Buffer => Buffer.from(new Uint8Array(bytes).buffer);
