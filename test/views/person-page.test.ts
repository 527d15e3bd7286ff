import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { loadPeople } from '../../src/data/people.ts';
import type { Credit, FilmPerson } from '../../src/domain/people.ts';
import { type PersonFacts, personChoiceName, personPage } from '../../src/views/person-page.ts';
import {
  anyFilm,
  buttonsOf,
  contentOf,
  english,
  facts,
  faultsOf,
  SPEECHES,
} from '../support/view-fixtures.ts';

const { all } = await loadPeople(await loadCatalogue());
const page = (person: FilmPerson, more: Partial<PersonFacts> = {}): PersonFacts => ({
  person,
  page: 0,
  moments: [],
  momentsInAll: 0,
  opens: 'here',
  ...more,
});
const film = (year: number) => anyFilm({ id: `made-${year}`, title: `Film ${year}`, year });
const person = (credits: readonly Credit[]): FilmPerson => ({
  id: 'ada',
  name: 'Ada',
  aliases: [],
  notable: [],
  credits,
});
const busy = person(Array.from({ length: 35 }, (_, at) => ({ film: film(1970 + at), job: 'cast' })));

describe.each(SPEECHES)('a person in %s', (_, texts) => {
  it('fits into a message, whoever it is', () => {
    for (const one of all) {
      const view = personPage(page(one, { opens: 'beside' }), texts);
      expect(faultsOf(view), one.id).toEqual([]);
      expect(contentOf(view), one.id).not.toMatch(/undefined|NaN|null/);
    }
  });

  it('has all that they did in a film on one line', () => {
    const made = film(1999);
    const content = contentOf(
      personPage(
        page(
          person([
            { film: made, job: 'director' },
            { film: made, job: 'writer' },
            { film: made, job: 'cast', character: 'Memo' },
          ]),
        ),
        texts,
      ),
    );
    const rows = content.split('\n').filter((line) => line.startsWith('- 1999'));
    expect(rows).toHaveLength(1);
    const { jobs } = texts.person;
    expect(rows[0]).toContain([jobs.director, jobs.writer, texts.film.as('Memo')].join(', '));
    expect(content).toContain(texts.person.inFilms(1));
  });
});

describe('the page of a person with many films', () => {
  const turns = (at: number) =>
    buttonsOf(personPage(page(busy, { page: at }), english)).map(({ id, disabled }) => [id, disabled]);

  it('shows ten, and turns within its bounds', () => {
    const years = contentOf(personPage(page(busy, { page: 3 }), english)).match(/^- \d{4}/gm);
    expect(years).toEqual(['- 2000', '- 2001', '- 2002', '- 2003', '- 2004']);
    expect(turns(0)).toEqual([
      ['person:ada:0:here', true],
      ['person:ada:1:here', false],
    ]);
    expect(turns(3)).toEqual([
      ['person:ada:2:here', false],
      ['person:ada:3:here', true],
    ]);
  });

  it('shows the last one where the page is no longer there', () => {
    expect(contentOf(personPage(page(busy, { page: 99 }), english))).toContain('4 of 4');
  });
});

it('the moments of a person can be read', () => {
  const { live } = facts({ number: 128 });
  const view = personPage(page(busy, { moments: [live], momentsInAll: 9 }), english);
  expect(contentOf(view)).toContain('9 moments of these films were shared here.');
  expect(buttonsOf(view).map(({ label }) => label)).toContain('Read #128');
});

it('a choice among people tells them apart by their latest films, and fits', () => {
  expect(personChoiceName(busy, 'en-US')).toBe('Ada · Film 2004 (2004), Film 2003 (2003), …');
  for (const one of all) expect(personChoiceName(one, 'tr').length).toBeLessThanOrEqual(100);
});
