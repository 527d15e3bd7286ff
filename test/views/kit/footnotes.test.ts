import { expect, it } from 'vitest';
import { Footnotes } from '../../../src/views/kit/footnotes.ts';
import { english, SPEECHES } from '../../support/view-fixtures.ts';

const MAX_LENGTH = 4000;
const source = (name: string, date: string, url?: string) => ({
  name,
  date,
  ...(url !== undefined && { url }),
});

const on = (date: string) => english.formats.date(new Date(date), 'medium');
const asOf = (count: number) =>
  english.film.sourcesAsOf({ count, date: english.formats.date(new Date('2026-11-01'), 'long') });

function listOf(...sources: readonly ReturnType<typeof source>[]) {
  const notes = new Footnotes();
  return { marks: sources.map((one) => notes.mark(one)), list: notes.list(english, MAX_LENGTH) };
}

it('a source has the same mark each time, and a raised number of its own', () => {
  const [one, other] = [source('One', '2026-11-01'), source('Other', '2026-11-01')];
  expect(listOf(one, other, one).marks).toEqual(['¹', '²', '¹']);
  const many = Array.from({ length: 12 }, (_, at) => source(`Source ${at}`, '2026-11-01'));
  expect(listOf(...many).marks.slice(-3)).toEqual(['¹⁰', '¹¹', '¹²']);
});

it('a copy of a source, as a kept answer has one for each figure, is that source', () => {
  const url = 'https://one.example';
  const copies = [source('One', '2026-11-01', url), source('One', '2026-11-01', url)];
  expect(listOf(...copies).marks).toEqual(['¹', '¹']);
  const others = [...copies, source('One', '2026-11-02', url), source('One', '2026-11-01')];
  expect(listOf(...others).marks).toEqual(['¹', '¹', '²', '³']);
});

it('the day on which the sources were read is shown once if it is the same', () => {
  const { list } = listOf(source('One', '2026-11-01', 'https://one.example'), source('Other', '2026-11-01'));
  expect(list).toBe(`-# ${asOf(2)}: ¹\u00A0[One](https://one.example) · ²\u00A0Other`);
});

it('a source from right to left keeps its number before it', () => {
  const { list = '' } = listOf(
    source('הארץ', '2026-11-01'),
    source('الأهرام', '2026-11-01', 'https://a.example'),
  );
  expect(list).toContain('¹\u00A0\u2068הארץ\u2069 · ²\u00A0[\u2068الأهرام\u2069](https://a.example)');
});

it('the day of most sources is shown once, and that of the others behind each', () => {
  const days = ['2026-11-01', '2026-11-01', '2026-11-02'].map((day, at) => source(`Source ${at}`, day));
  expect(listOf(...days).list).toBe(
    `-# ${asOf(3)}: ¹\u00A0Source 0 · ²\u00A0Source 1 · ³\u00A0Source 2, ${on('2026-11-02')}`,
  );
});

it('the day is behind each source if they were read on several, and most on none of them', () => {
  const days = [source('One', '2026-11-01', 'https://one.example'), source('Other', '2026-11-02')];
  expect(listOf(...days).list).toBe(
    `-# ${english.film.sources({ count: 2 })}: ¹\u00A0[One](https://one.example), ${on('2026-11-01')} · ²\u00A0Other, ${on('2026-11-02')}`,
  );
});

it.each(SPEECHES)('in %s the day is told as often as it has to be', (_, texts) => {
  const notes = new Footnotes();
  notes.mark(source('One', '2026-11-01'));
  notes.mark(source('Other', '2026-11-01'));
  const times = (style: 'long' | 'medium') =>
    (notes.list(texts, MAX_LENGTH)?.split(texts.formats.date(new Date('2026-11-01'), style)).length ?? 0) - 1;
  expect(times('long')).toBe(1);
  notes.mark(source('Third', '2026-11-02'));
  expect(times('long')).toBe(1);
  expect(times('medium')).toBe(0);
  notes.mark(source('Fourth', '2026-11-03'));
  expect(times('long')).toBe(0);
  expect(times('medium')).toBe(2);
});

it('only who says it is named, without the title of the article and its licence', () => {
  const names = ['Variety, “A title”', 'Wikipedia (CC BY-SA)', 'Milliyet: a title', 'El País; a title'];
  const { list } = listOf(...names.map((name) => source(name, '2026-11-01')));
  expect(list).toBe(`-# ${asOf(4)}: ¹\u00A0Variety · ²\u00A0Wikipedia · ³\u00A0Milliyet · ⁴\u00A0El País`);
});

it('without enough room the longest addresses are left out, but no source, and how many are missing is said', () => {
  const notes = new Footnotes();
  const short = source('One', '2026-11-01', 'https://one.example');
  notes.mark(short);
  notes.mark(source('Other', '2026-11-01', `https://other.example/${'a'.repeat(100)}`));
  const missing = (count: number) => ` (${english.film.linksLeftOut({ count })})`;
  const list = `-# ${asOf(2)}: ¹\u00A0[One](https://one.example) · ²\u00A0Other${missing(1)}`;
  expect(notes.list(english, list.length)).toBe(list);
  expect(notes.list(english, 0)).toBe(`-# ${asOf(2)}: ¹\u00A0One · ²\u00A0Other${missing(2)}`);
});

it('a month is told in words', () => {
  expect(listOf(source('One', '2026-11')).list).toBe(
    `-# ${english.film.sourcesAsOf({ count: 1, date: 'November 2026' })}: ¹\u00A0One`,
  );
});

it('in pages every source has its whole name and its address, and its number from before', () => {
  const notes = new Footnotes();
  const sources = Array.from({ length: 40 }, (_, at) =>
    source(`Gazette ${at}, "On a film"`, '2026-11-01', `https://gazette.example/${'a'.repeat(180)}${at}`),
  );
  const marks = sources.map((one) => notes.mark(one));
  const { heading, pages } = notes.pages(english);
  expect(heading).toBe(asOf(40));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat()).toEqual(sources.map(({ name, url }, at) => `${marks[at]}\u00A0[${name}](${url})`));
  for (const page of pages) expect(page.join('\n').length).toBeLessThan(3_600);
});

it('an address that is longer than a message is left out of the pages, which is said', () => {
  const notes = new Footnotes();
  notes.mark(source('One', '2026-11-01', `https://one.example/${'a'.repeat(4_000)}`));
  expect(notes.pages(english).pages).toEqual([[`¹\u00A0One (${english.film.linksLeftOut({ count: 1 })})`]]);
});

it('nothing is listed if nothing was marked', () => {
  expect(new Footnotes().list(english, MAX_LENGTH)).toBeUndefined();
});
