import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Source } from '../../../src/domain/catalogue-files.ts';

const catalogue = new URL('../../../src/data/catalogue/', import.meta.url);
const WithSources = z.object({ sources: z.record(z.string(), Source) });

const sources = readdirSync(catalogue, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => {
    const json: unknown = JSON.parse(readFileSync(new URL(name, catalogue), 'utf8'));
    return Object.entries(WithSources.parse(json).sources).map(([key, source]) => ({
      at: `${name} ${key}: ${source.name} ${source.url ?? ''}`,
      ...source,
    }));
  });
const at = (found: typeof sources) => found.map((source) => source.at);
const host = ({ url }: Source) => (url === undefined ? '' : new URL(url).host);

/** Sites that copy Wikipedia, or what others wrote, or that nobody answers for. */
const COPIES =
  /wikimili|wikizero|teknopedia|kiwix|\bwn\.com$|en-academic|theinfolist|alchetron|kiddle|thefullwiki|profilpelajar|defzone|\.wiki$|gravy\.cc|docslib|bookreadfree|starsalert|gettotext|themiracletech|shivann|feeds\.news|newszop|newsbreak|asapland|gistlover|nowiveseen|therichest|topyaps|\bstaging\b|-origin\.|^imgtest\.|^content-prod\.|\bcovid-19\./;

/** Where, of a film or two, no page was found that says that they have the origin of the others. The list may only become shorter. */
const ORIGINS_WITHOUT_A_PAGE = [
  'a-dolls-house.json',
  'dudaktan-kalbe.json',
  'resurrection-tolstoy.json',
  'the-lady-of-the-camellias.json',
  'the-search-mahfouz.json',
];

describe('the sources', () => {
  it('are the original, and not a copy of it', () => {
    const faults = sources.filter(
      (source) =>
        COPIES.test(host(source)) ||
        /\bcopy\b|\bmirror\b|as kept by|in the (?:version|translation) of/i.test(source.name),
    );
    expect(sources).not.toEqual([]);
    expect(at(faults)).toEqual([]);
  });

  it('link to Wikipedia where they name it', () => {
    const faults = sources.filter(
      ({ name, url }) => name.startsWith('Wikipedia') && !/wikipedia\.org\//.test(url ?? ''),
    );
    expect(at(faults)).toEqual([]);
  });

  it('link to the version that was read where it isn’t today’s', () => {
    const faults = sources.filter(
      ({ name, url = '' }) =>
        /\bversion of \d|older version/.test(name) && !/oldid=|web\.archive\.org/.test(url),
    );
    expect(at(faults)).toEqual([]);
  });

  it('can be read by anyone: each has an address, or is something that was published', () => {
    const faults = sources.filter(
      ({ name, url }) => url === undefined && /^the page of|^story\b|\bown\b/i.test(name),
    );
    expect(at(faults)).toEqual([]);
  });

  it('that are a set of data have its day, and not the one on which it was read', () => {
    const sets = sources.filter(({ name }) => name.includes('data of July 2025'));
    expect(sets.length).toBeGreaterThan(1_000);
    expect(at(sets.filter(({ date }) => !date.startsWith('2025-07')))).toEqual([]);
  });

  it('are pages for what two films have in common, and not just their credits', () => {
    const faults = sources.filter(({ name }) => name.startsWith('Credits of'));
    expect(faults.map((source) => source.at.split(' ')[0]?.split('/').at(-1))).toEqual(
      ORIGINS_WITHOUT_A_PAGE,
    );
  });
});
