import { describe, expect, it } from 'vitest';
import { Films } from '../../../src/data/catalogue/films.ts';
import { People } from '../../../src/data/catalogue/people.ts';
import { Library } from '../../../src/data/community/library.ts';
import type { Family, Film } from '../../../src/domain/film.ts';
import { namesOfCountry } from '../../../src/i18n/countries.ts';
import { UserError } from '../../../src/interactions/user-error.ts';
import type { LookedUp } from '../../../src/services/film/look-up.ts';
import { otherVersion } from '../../../src/services/film/other-version.ts';
import { filmComparison } from '../../../src/views/film/film-comparison.ts';
import { anOwnFilm, NOW } from '../../support/builders.ts';
import { catalogue } from '../../support/catalogue.ts';
import { anyFilm, contentOf, english } from '../../support/view-fixtures.ts';

const KOREAN = '7-beonbang-ui-seonmul-2013';
const TURKISH = '7-kogustaki-mucize-2019';

const app = {
  films: new Films(catalogue, namesOfCountry),
  people: new People(catalogue),
};
const library = new Library();
library.putFilm(anOwnFilm());
library.putFilm(anOwnFilm({ id: 'own-2', title: 'Koğuş Yedi', year: 2013 }));
library.putMerge('own-2', { v: 1, into: KOREAN, by: 'mika', at: NOW });

const film = (id: string): Film => {
  const found = app.films.find(id, library);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};
const found = (id: string, more: Partial<LookedUp> = {}): LookedUp => ({
  film: film(id),
  family: app.films.familyOf(id),
  missing: [],
  ...more,
});
const compare = (looked: LookedUp, otherId?: string, locale = 'en-US') =>
  contentOf(
    filmComparison(
      {
        ...looked,
        ...otherVersion(app.films, library.all, looked, otherId, locale),
        people: app.people,
        opens: 'here',
      },
      english,
    ),
  );
const refused = (looked: LookedUp, otherId?: string, locale?: string) => {
  try {
    return { told: compare(looked, otherId, locale) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { key: error.key, facts: error.facts };
  }
};

describe('a film beside another version of its story', () => {
  it('is compared with its original where no version is chosen', () => {
    expect(compare(found(TURKISH))).toContain('1️⃣ **Miracle in Cell No. 7 (2013)**');
  });

  it('is compared with the film that a merged one means by now', () => {
    expect(compare(found(TURKISH), 'own-2')).toBe(compare(found(TURKISH), KOREAN));
  });

  it('is not compared with itself', () => {
    expect(refused(found(TURKISH), TURKISH)).toMatchObject({ key: 'film.noVersionOfItself' });
    expect(refused(found(KOREAN), 'own-2')).toMatchObject({ key: 'film.noVersionOfItself' });
    expect(refused(found(anOwnFilm().id), anOwnFilm().id)).toMatchObject({ key: 'film.noVersionOfItself' });
  });

  it('is not compared with a film of another story, or against what is no film', () => {
    expect(refused(found(TURKISH), 'drishyam-2013')).toMatchObject({
      key: 'film.notOfOneFamily',
      facts: { other: 'Drishyam (2013)' },
    });
    expect(refused(found(TURKISH), anOwnFilm().id)).toMatchObject({
      key: 'film.notOfOneFamily',
      facts: { other: 'Kuzey Işıkları (2021)' },
    });
    expect(refused(found(TURKISH), ' a\u202Eb\n ')).toMatchObject({ facts: { other: 'ab' } });
  });

  it('has none where a member added it', () => {
    expect(refused(found(anOwnFilm().id))).toMatchObject({ key: 'film.noOtherVersion' });
    expect(refused(found(anOwnFilm().id), TURKISH)).toMatchObject({ key: 'film.noOtherVersion' });
  });

  it('may have one that a source knows which gives no answer', () => {
    const silent = { missing: ['wikidata'] } as const;
    const told = { key: 'film.versionsMissing', facts: { sources: ['Wikidata'] } };
    expect(refused(found(anOwnFilm().id, silent))).toMatchObject(told);
    expect(refused(found(TURKISH, silent), 'wikidata-q900000102')).toMatchObject(told);
    expect(compare(found(TURKISH, silent), KOREAN)).toContain('1️⃣ **Miracle in Cell No. 7 (2013)**');
  });

  it('is known not to be of one family with a known film, whichever source gives no answer', () => {
    const silent = { missing: ['wikidata'] } as const;
    const told = refused(found(TURKISH, silent), 'drishyam-2013');
    expect(told).toMatchObject({ key: 'film.notOfOneFamily', facts: { other: 'Drishyam (2013)' } });
  });

  it('is compared with one that only a live source knows', () => {
    const other = { ...anyFilm({ id: 'wikidata-q1', title: 'Harbour', year: 2020 }), languages: ['tr'] };
    const known = found(TURKISH);
    const family: Family = { ...(known.family ?? fail()), films: [...(known.family?.films ?? []), other] };
    expect(compare({ ...known, family }, 'wikidata-q1')).toContain('**Harbour (2020)**');
  });

  it('says what is wrong in the language of the person who asked, whatever that of the page is', () => {
    expect(refused(found(TURKISH), 'drishyam-2013', 'tr')).toMatchObject({
      facts: { film: '7. Koğuştaki Mucize (2019)' },
    });
  });
});

function fail(): never {
  throw new Error('there is no family');
}
