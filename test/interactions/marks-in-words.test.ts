import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/i18n/texts.ts';
import { marksInWords, namesIn } from '../../src/interactions/marks-in-words.ts';
import { CHANNEL, elif, GUILD } from '../support/builders.ts';
import { aClient, aUser } from '../support/from-payloads.ts';
import { MODERATORS_CHANNEL, MOMENTS_CHANNEL, offlineClient, THREAD } from '../support/offline-client.ts';
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

  it.each([
    ['everybody can see', CHANNEL, MOMENTS_CHANNEL, '#moments'],
    ['everybody can see, in a channel that the bot does not know', undefined, MOMENTS_CHANNEL, '#moments'],
    ['is a thread of one that everybody can see', MOMENTS_CHANNEL, THREAD, '#last night'],
    ['those who can see this one can see too', MODERATORS_CHANNEL, MODERATORS_CHANNEL, '#moderators'],
    ['not all readers can see', CHANNEL, MODERATORS_CHANNEL, undefined],
    ['not all readers can see, whoever writes it in a thread', THREAD, MODERATORS_CHANNEL, undefined],
    [
      'not everybody can see, in a channel that the bot does not know',
      undefined,
      MODERATORS_CHANNEL,
      undefined,
    ],
  ])('name a channel as its readers know it, where it is one that %s', (_, here, named, name) => {
    const { channels, guilds } = offlineClient();
    const where = here === undefined ? null : (channels.cache.get(here) ?? null);
    const server = guilds.cache.get(GUILD) ?? null;
    const typed = `<#${named}>`;
    expect(marksInWords(typed, english, namesIn(server, where))).toBe(name ?? typed);
  });
});
