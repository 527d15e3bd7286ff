import { describe, expect, it } from 'vitest';
import { allFilms } from '../../support/catalogue.ts';

const roles = allFilms.flatMap(({ id, cast }) =>
  cast.map(({ name, character, description }) => ({ id, name, character, description })),
);

/** Ranks and kin in English: a reader of another language needs them as a description. */
const ENGLISH_WORDS =
  'captain|coach|colonel|constable|count|deputy|detective|father|general|grandfather|grandma|grandmother|grandpa|inspector|judge|juror|lieutenant|lord|major|mother|priest|prime minister|princess|professor|secretary|senator|sergeant|sheriff|sub-inspector|superintendent|aunt|uncle|husband|wife|son|daughter|brother|sister|boy|girl|man|woman|doctor|nurse|teacher|lawyer';

/** What gives a description away that stands in a name. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  'a bracket': /[()[\]]/,
  'a comma': /,/,
  'an article': /^[Tt]he |^[Aa]n? \p{Ll}/u,
  'a lower-case beginning': /^(?!(?:al-|da|de|del|della|di|du|el-|van|von)\b)\p{Ll}/u,
  'an age': /^(?:young|younger|elder|older|adult|teenage|teen) |\bas an? |\bat school\b/iu,
  'English between two names': / (?:and|or|called|alias|aka|also known as) /i,
  'English that possesses': /['’]s? \p{Ll}/u,
  'a way of appearing': /\b(?:voice|uncredited|cameo|archive footage|himself|herself|themselves|narrator)\b/i,
  'a rank or relation': new RegExp(`^(?:${ENGLISH_WORDS})(?: |$)`, 'i'),
};

const signsIn = (name: string) => Object.keys(SIGNS).filter((sign) => SIGNS[sign]?.test(name));

describe('the roles of the catalogue', () => {
  it('have only names as names', () => {
    const faults = roles.flatMap(({ id, character = '' }) =>
      signsIn(character).map((sign) => `${id}: ${character}: ${sign}`),
    );
    expect(faults).toEqual([]);
  });

  it('are described in words that differ between the languages, and fit into a sentence', () => {
    const described = roles.flatMap((role) => (role.description ? [{ ...role, ...role.description }] : []));
    const faults = described.filter(
      ({ en, es, tr }) =>
        es === undefined ||
        tr === undefined ||
        en === es ||
        /^(?:The|An?|El|La|Los|Las|Un|Una) /.test(`${en} ${es}`),
    );
    expect(described).not.toEqual([]);
    expect(faults.map(({ id, en, es }) => `${id}: ${en}: ${es}`)).toEqual([]);
  });

  it('are played by people whose names are names too', () => {
    const faults = roles.filter(({ name }) => /[()[\],]/.test(name.replace(/, (?:Jr|Sr)\.?$/, '')));
    expect(faults.map(({ id, name }) => `${id}: ${name}`)).toEqual([]);
  });
});

describe('a description in a name', () => {
  it.each([
    'Ye-sung as a child',
    'Nail, the prison director',
    'Memo (Mehmet Koyuncu)',
    'the father',
    'The lodger',
    'Young Ove',
    'Don and Vijay',
    'Rita’s father',
    'Juror 8',
    'Captain Queenan',
    'Iben (voice)',
    'himself',
    'Father',
  ])('is found in %j', (name) => {
    expect(signsIn(name)).not.toEqual([]);
  });

  it.each([
    'Mehmet “Memo” Koyuncu',
    'von Franz',
    'L’Aztec',
    'D’Silva',
    'A Yu',
    'Little Bill Daggett',
    'An’an',
  ])('is not found in %j', (name) => {
    expect(signsIn(name)).toEqual([]);
  });
});
