import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/i18n/texts.ts';
import type { Typing } from '../../src/interactions/options.ts';
import { chosenCountry, countryOption } from '../../src/options/country.ts';
import type { App } from '../../src/services/app.ts';
import { offlineBot } from '../support/offline-bot.ts';

const { app } = offlineBot();

async function offered(typed: string, locale: Locale): Promise<unknown[]> {
  const typing = { app, typed, texts: textsFor(locale) } as unknown as Typing<App>;
  const choices = await countryOption('films').autocomplete?.(typing);
  return (choices ?? []).map(({ value }) => value);
}

describe('the countries to choose from', () => {
  it.each([
    ['corea', Locale.SpanishES, 'KR'],
    ['korea', Locale.EnglishUS, 'KR'],
    ['kore', Locale.Turkish, 'KR'],
    ['united', Locale.EnglishUS, 'US'],
    ['in', Locale.EnglishUS, 'IN'],
  ])('begin at %j in %s with the one that most films are from', async (typed, locale, code) => {
    expect((await offered(typed, locale))[0]).toBe(code);
  });

  it('begin with a whole name or code however few films are from there', async () => {
    expect((await offered('guinea', Locale.EnglishUS))[0]).toBe('GN');
    expect((await offered('kp', Locale.EnglishUS))[0]).toBe('KP');
  });

  it.each([
    ['Korea', Locale.EnglishUS],
    ['Corea', Locale.SpanishES],
    ['Kore', Locale.Turkish],
  ])('are both at %j in %s, and typed it means the south', async (typed, locale) => {
    expect((await offered(typed, locale)).slice(0, 2)).toEqual(['KR', 'KP']);
    expect(chosenCountry(typed, locale, 'films')).toBe('KR');
  });
});
