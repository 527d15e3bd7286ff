import { describe, expect, it } from 'vitest';
import { type Language, SPOKEN } from '../../src/i18n/languages.ts';
import type { Fact } from '../../src/i18n/message.ts';
import { type Speech, type Texts, textsFor } from '../../src/i18n/texts.ts';
import { MAX_BUTTON_LABEL, MAX_LABEL, MAX_LABEL_DESCRIPTION } from '../../src/interactions/limits.ts';
import {
  confusesNumbers,
  type Kind,
  type Parameter,
  parametersOf,
  pluralForms,
} from '../support/texts/parameters.ts';
import { sourcesOf } from '../support/texts/sources.ts';

const MAX_COMMAND_DESCRIPTION = 100;
const COMMAND_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

const SPEECHES = new Map([...SPOKEN.keys()].map((locale) => [textsFor(locale).language, textsFor(locale)]));
const LANGUAGES = [...SPEECHES.keys()];
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

function speech(language: Language): Speech {
  const found = SPEECHES.get(language);
  if (!found) throw new Error(`${language} is spoken nowhere`);
  return found;
}

/** Nothing in what people type, or in names, may be read as syntax. */
const TYPED = `it's {x} '{y}' # <b> **z**`;

/** A value of each kind. */
const sample = (kind: Kind, number: number): Fact => {
  const values: Record<Kind, Fact> = {
    string: TYPED,
    number,
    Date: new Date('2026-11-29'),
    'readonly string[]': [TYPED, 'Ayla'],
  };
  return values[kind];
};

/** All texts of a language, with the same number in each. */
function sayings(language: Language, number = 41): Map<string, string> {
  return new Map(
    [...sourcesOf(language)].map(([path, source]) => {
      const facts = [...parametersOf(source)].map(([name, { kind }]) => [name, sample(kind, number)]);
      return [path, said(language, path, Object.fromEntries(facts))];
    }),
  );
}

function said(language: Language, path: string, facts: Readonly<Record<string, Fact>>): string {
  let found: unknown = speech(language);
  for (const key of path.split('.')) found = Object(found)[key];
  const text: unknown = typeof found === 'function' ? found(facts) : found;
  if (typeof text !== 'string') throw new TypeError(`${path} says ${typeof text}`);
  return text;
}

const names = (
  parameters: ReadonlyMap<string, Parameter>,
  fits: (parameter: Parameter) => boolean,
): string[] =>
  [...parameters].filter(([, parameter]) => fits(parameter)).map(([name, { kind }]) => `${name}: ${kind}`);

function tooLong(texts: ReadonlyMap<string, string>, paths: readonly string[], max: number): string[] {
  const missing = paths.filter((path) => !texts.has(path));
  if (missing.length > 0) throw new Error(`no such text: ${missing.join(', ')}`);
  return paths.filter((path) => (texts.get(path) ?? '').length > max);
}

/** `/moment share`, by the name of each language. */
function commandNames(language: Language): Map<string, string> {
  const { commands } = speech(language);
  const names = new Map(Object.entries(commands).map(([key, { name }]) => [key, name]));
  return new Map(
    [...names].map(([key]) => [
      key,
      `/${parts(key)
        .map((part) => names.get(part))
        .join(' ')}`,
    ]),
  );
}

/** `moment` and `moment share`, of `moment share`. */
function parts(key: string): string[] {
  const [parent = key] = key.split(' ', 1);
  return parent === key ? [key] : [parent, key];
}

const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu;

const quotedIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, quoted = '']) => quoted);

describe.each(LANGUAGES)('the texts of %s', (language) => {
  it('name the parameters of the English ones and no others', () => {
    const english = sourcesOf('en');
    for (const [path, source] of sourcesOf(language)) {
      const known = parametersOf(english.get(path) ?? '');
      const own = parametersOf(source);
      expect(
        names(known, () => true),
        path,
      ).toEqual(expect.arrayContaining(names(own, () => true)));
    }
  });

  it('show everything that the English ones show', () => {
    const english = sourcesOf('en');
    for (const [path, source] of sourcesOf(language)) {
      const shown = names(parametersOf(english.get(path) ?? ''), ({ isShown }) => isShown);
      expect(names(parametersOf(source), ({ isShown }) => isShown).sort(), path).toEqual(shown.sort());
    }
  });

  it('have all plural forms of the language, and no form that it lacks', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [path, source] of sourcesOf(language)) {
      for (const forms of pluralForms(source))
        expect(forms.sort(), path).toEqual(pluralCategories.toSorted());
    }
  });

  it('have one form of apostrophes within words', () => {
    const [first, ...others] = new Set(
      [...sourcesOf(language).values()].flatMap((source) => source.match(APOSTROPHE) ?? []),
    );
    expect(others, `others than ${first}`).toEqual([]);
  });

  it.each([0, 1, 2, 5, 11, 41, 1e6])('say something for %j, and nothing that is no text', (number) => {
    for (const [path, text] of sayings(language, number)) {
      const own = text.replaceAll(TYPED, '');
      expect(own.trim(), path).not.toBe('');
      expect(own, path).not.toMatch(/undefined|NaN|\[object|\bnull\b|[{}]|# /);
      expect(text, path).toBe(text.trim());
    }
  });

  it('keep a mood’s emoji and its word on one line', () => {
    const loose = Object.values(textsFor(language).moods).filter((mood) => !/^\S+\u00A0\S/u.test(mood));
    expect(loose).toEqual([]);
  });

  it('mark the numbers of moments with a #, not with what # means within a plural', () => {
    const plain = ['{n, plural, other {# of #{n}}}', "{n, plural, other {# of '#'{n}}}", '#{n}'];
    expect(plain.map(confusesNumbers)).toEqual([true, false, false]);
    for (const [path, source] of sourcesOf(language)) expect(confusesNumbers(source), path).toBe(false);
  });

  it('leave what people typed or are named as it is', () => {
    const texts = sayings(language);
    for (const [path, source] of sourcesOf(language)) {
      const typed = names(parametersOf(source), ({ kind, isShown }) => isShown && /string/.test(kind));
      expect((texts.get(path) ?? '').split(TYPED), path).toHaveLength(typed.length + 1);
    }
  });

  it('keep the Markdown: as many bold and quoted words as in English', () => {
    const english = sayings('en');
    const marks = (text = '') => [text.split('**').length, text.split('`').length];
    for (const [path, text] of sayings(language)) expect(marks(text), path).toEqual(marks(english.get(path)));
  });

  it('name commands and options as the language itself names them', () => {
    const english = sayings('en');
    const own = commandNames(language);
    const keys = new Map([...commandNames('en')].map(([key, name]) => [name, key]));
    // The options that texts name, each of one command.
    const options = (of: Language) => {
      const { commands } = speech(of);
      return [
        commands['moment remove'].options.reason.name,
        commands['film info'].options.country.name,
        commands['moderation film-merge'].options.into.name,
      ];
    };
    for (const [path, text] of sayings(language)) {
      const expected = quotedIn(english.get(path) ?? '').map((quoted) => {
        const place = options('en').indexOf(quoted);
        return place >= 0 ? options(language)[place] : own.get(keys.get(quoted) ?? quoted);
      });
      expect(quotedIn(text), path).toEqual(expected);
    }
  });

  it('name a field of a form by its label where something is wrong with it', () => {
    const texts = sayings(language);
    for (const [error, label] of Object.entries(FIELDS)) {
      expect(texts.get(`story.${error}`), error).toContain(`**${texts.get(label)}**`);
    }
    expect(Object.keys(FIELDS).sort()).toEqual(Object.keys(speech(language).story).sort());
  });

  it('fit where Discord shows them', () => {
    const texts = sayings(language, 9_999_999);
    const paths = [...texts.keys()];
    expect(tooLong(texts, LABELS, MAX_LABEL)).toEqual([]);
    expect(tooLong(texts, BUTTONS, MAX_BUTTON_LABEL)).toEqual([]);
    const hints = paths.filter((path) => path.endsWith('Hint'));
    const choices = paths.filter((path) =>
      /^(moods|contentNotes)\.|^share\.(spoiler|.*None$)|^(?!privacy\.).*\.choices\./.test(path),
    );
    expect(tooLong(texts, [...hints, ...choices], MAX_LABEL_DESCRIPTION)).toEqual([]);
    const descriptions = paths.filter((path) => /^commands\..*\.description$/.test(path));
    expect(tooLong(texts, descriptions, MAX_COMMAND_DESCRIPTION)).toEqual([]);
    expect([hints, choices, descriptions].map((some) => some.length > 0)).toEqual([true, true, true]);
  });

  it('name commands and options as Discord allows', () => {
    const names = [...sayings(language)].filter(([path]) => /^commands\..*\.name$/.test(path));
    expect(names.length).toBeGreaterThan(0);
    for (const [path, name] of names) {
      expect(name, path).toMatch(COMMAND_NAME);
      expect(name, path).toBe(name.toLowerCase());
      expect(name, path).toBe(name.normalize('NFC'));
    }
  });

  it('name no two commands alike, nor two subcommands of one command, nor two options', () => {
    const names = [...commandNames(language).values()];
    expect(names).toEqual([...new Set(names)]);
    for (const [key, command] of Object.entries(speech(language).commands)) {
      if (!('options' in command)) continue;
      const options = Object.values<{ name: string }>(command.options).map(({ name }) => name);
      expect(options, key).toEqual([...new Set(options)]);
    }
  });
});

/** The label of the form field that each fault of a story is about. */
const FIELDS: Readonly<Record<keyof Texts['story'], string>> = {
  blank: 'share.text',
  tooShort: 'share.text',
  tooLong: 'share.text',
  unreadable: 'share.at',
  ambiguous: 'share.at',
  pastTheEnd: 'share.at',
  filmTitle: 'share.filmName',
  filmYear: 'share.filmYear',
  filmCountry: 'share.filmCountries',
  filmOriginalTitle: 'completion.originalTitle',
  filmDirectors: 'completion.directors',
  countryMissing: 'share.filmCountries',
};

/** Titles of modals and their labels. */
const LABELS: readonly string[] = [
  'share.text',
  'share.at',
  'share.moods',
  'share.contentNotes',
  'share.spoiler',
  'share.filmTitle',
  'share.filmName',
  'share.filmYear',
  'share.filmCountries',
  'completion.originalTitle',
  'completion.directors',
  'replies.title',
  'replies.text',
  'settings.country.name',
  'settings.country.label',
];

const BUTTONS: readonly string[] = [
  'share.write',
  'share.fix',
  'share.shareWithoutPicture',
  'share.shareNow',
  'share.see',
  'settings.tabs.posts',
  'settings.tabs.sharing',
  'settings.momentsChannel.takeBack',
  'settings.country.add',
  'settings.country.change',
  'settings.country.takeBack',
  'card.goosebumps',
  'card.reply',
  'card.replies',
  'card.film',
  'pages.previous',
  'pages.next',
  'pages.position',
  'pages.another',
  'pages.open',
  'removal.yes',
  'removal.no',
  'film.overview',
  'film.cast',
  'film.lineage',
  'film.moments',
  'film.onlyThisFilm',
  'film.allVersions',
  'film.comparison',
  'film.trailer',
  'film.shareOne',
  'watch.heading',
  'merge.yes',
  'merge.no',
  'merge.undo',
];

const filmOption = (command: string) => `commands.${command}.options.film.name`;

/** Where a translation may be the same as the English. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  es: [
    'film.inLanguages',
    'film.kinds.remake',
    'film.minutes',
    'film.original',
    'letter.line',
    'moods.nostalgia',
    'pseudonyms.another',
    'pseudonyms.things.piano',
  ],
  tr: [
    'audit.columns.film',
    'card.film',
    ...['film cast', 'film compare', 'film info', 'film lineage', 'film moments'].map(filmOption),
    'commands.film.name',
    ...['moderation film-complete', 'moderation film-merge'].map(filmOption),
    filmOption('moment browse'),
    'commands.moment edit.options.video.name',
    ...['moment random', 'moment share'].map(filmOption),
    'commands.moment share.options.video.name',
    'commands.moment top.options.film.name',
    'film.inLanguages',
    'letter.line',
    'menus.Film.name',
    'pseudonyms.another',
  ],
};

describe.each(TRANSLATIONS)('the translation into %s', (language) => {
  it('has one form of quotation marks', () => {
    const others = [...sourcesOf(language)].filter(([, source]) =>
      /[«»„"]/.test(source.replace(/<[^>]*>/g, '')),
    );
    expect(others.map(([path]) => path)).toEqual([]);
  });

  it('leaves nothing in English, but for words that are the same', () => {
    const english = sourcesOf('en');
    const alike = [...sourcesOf(language)].filter(([path, source]) => source === english.get(path));
    expect(alike.map(([path]) => path).sort()).toEqual(ALIKE[language]);
  });
});

describe('the language for a locale of Discord', () => {
  it.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['tr', 'tr'],
    ['es-ES', 'es'],
    ['es-419', 'es'],
  ])('%s is spoken: %s', (locale, language) => {
    expect(textsFor(locale).language).toBe(language);
  });

  it.each(['ko', '', 'TR', 'xx-XX', 'constructor', '__proto__', 'toString'])(
    'is English for %j, which is not spoken',
    (locale) => {
      expect(textsFor(locale).language).toBe('en');
    },
  );
});
