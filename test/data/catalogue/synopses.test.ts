import { describe, expect, it } from 'vitest';
import { allFilms } from '../../support/catalogue.ts';

const synopses = allFilms.flatMap((film) =>
  Object.entries(film.synopsis ?? {}).map(([language, text]) => ({ film, language, text: text ?? '' })),
);

/** What tells how a film was made: a reader of the synopsis wants to know what it is about. */
const OF_THE_MAKING: Readonly<Record<string, RegExp>> = {
  en: /\b(?:version|remake|adaptation)\b|\bsame director\b|\b(?:directs|films|filmed|shoots) (?:it|the story)\b|(?<!\b(?:is|was|best|A) )\bshot (?:in|side by side|beside|at once)\b(?! the)|\b(?:Korean|French|Spanish|Italian|German|Thai|Hindi|Tamil|Telugu|older|first) film\b(?! and finds)/i,
  es: /\bversión (?:en|de|del|\p{L}+(?:esa|ana|ense|ina|ilí|ona|ola|ñola|ica|amil|indi|onia))\b|\bremake\b|\badaptación\b|\bmism[oa] director/iu,
  tr: /uyarlama(?:sı|sını|sında|sının)?\b|yeniden çevrim|aynı yönetmen/iu,
};

describe('the synopses', () => {
  it('tell the story and not how the film was made', () => {
    const faults = synopses.filter(({ language, text }) => OF_THE_MAKING[language]?.test(text));
    expect(synopses).not.toEqual([]);
    expect(faults.map(({ film, language, text }) => `${film.id} ${language}: ${text}`)).toEqual([]);
  });

  it('name the characters and not those who play them or made the film', () => {
    const faults = synopses.flatMap(({ film, text }) => {
      const characters = film.cast.map(({ character }) => character);
      return [...film.cast.map(({ name }) => name), ...film.directors, ...film.writers]
        .filter((name) => name.includes(' ') && text.includes(name) && !characters.includes(name))
        .map((name) => `${film.id}: ${name}`);
    });
    expect([...new Set(faults)]).toEqual([]);
  });

  it('are told in each language of the bot, or in none', () => {
    const faults = allFilms.filter(({ synopsis }) => synopsis && !(synopsis.es && synopsis.tr));
    expect(faults.map(({ id }) => id)).toEqual([]);
  });
});
