import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/i18n/texts.ts';
import { marksInWords, namesIn } from '../../src/interactions/marks-in-words.ts';
import { CHANNEL, elif, GUILD } from '../support/builders.ts';
import { aClient, aUser } from '../support/from-payloads.ts';
import { english } from '../support/texts/english.ts';

const client = aClient();
const guild = client.guilds.cache.get(GUILD) ?? null;
const names = namesIn(guild, null, new Map([[elif.id, aUser(client, elif)]]));
const words = (typed: string, texts = english) => marksInWords(typed, texts, names);
const spaced = (text: string) => text.replace(/\s/g, ' ');

describe('a time in Discord’s code', () => {
  it.each([
    ['<t:1700000000:D>', 'November 14, 2023'],
    ['<t:1700000000:d>', '11/14/23'],
    ['<t:1700000000:t>', '10:13 PM UTC'],
    ['<t:1700000000:T>', '10:13 PM UTC'],
    ['<t:1700000000>', 'November 14, 2023 at 10:13 PM UTC'],
    ['<t:1700000000:f>', 'November 14, 2023 at 10:13 PM UTC'],
    ['<t:1700000000:F>', 'Tuesday, November 14, 2023 at 10:13 PM UTC'],
    ['<t:1700000000:R>', 'November 14, 2023 at 10:13 PM UTC'],
    ['<t:-86400:D>', 'December 31, 1969'],
  ])('is a date in words: %s', (code, date) => {
    expect(spaced(words(`Seen on ${code}, in Malta.`))).toBe(`Seen on ${date}, in Malta.`);
  });

  it('is in the language of those who will read it', () => {
    expect(words('<t:1700000000:D>', textsFor('tr'))).toBe('14 Kasım 2023');
    expect(words('<t:1700000000:D>', textsFor('es-ES'))).toBe('14 de noviembre de 2023');
  });

  it.each(['<t:99999999999999999:D>', '<t:x:D>', '<t:1700000000:Q>', '<t:>', 't:1700000000:D'])(
    'stays if it is none: %s',
    (typed) => {
      expect(words(typed)).toBe(typed);
    },
  );
});

describe('other codes', () => {
  it.each([
    [`<@${elif.id}> <@!${elif.id}>`, '@Elif @Elif'],
    [`<@&${GUILD}>`, '@everyone'],
    ['</moment share:700000000000000104>', '/moment share'],
    ['<:goose:700000000000000105> <a:honk:700000000000000106>', ':goose: :honk:'],
    ['<@700000000000000999> <#700000000000000998>', '<@700000000000000999> <#700000000000000998>'],
    ['<id:customize> <3 <b>', '<id:customize> <3 <b>'],
  ])('are what a reader of Discord sees: %s', (typed, told) => {
    expect(words(typed)).toBe(told);
  });

  it('name a channel only if the writer can see it', () => {
    const everyone = guild?.roles.everyone;
    if (!guild || !everyone) throw new Error('no server');
    expect(words(`<#${CHANNEL}>`)).toBe(`<#${CHANNEL}>`);
    everyone.permissions = everyone.permissions.add('ViewChannel');
    expect(words(`<#${CHANNEL}>`)).toBe('#moments');
    everyone.permissions = everyone.permissions.remove('ViewChannel');
  });
});
