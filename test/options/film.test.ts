import type { APIInteraction } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, InteractionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { LiveFilms } from '../../src/data/live/live-films.ts';
import type { Film } from '../../src/domain/film.ts';
import type { Choice } from '../../src/interactions/options.ts';
import { ASource } from '../support/a-source.ts';
import { anOwnFilm, GUILD } from '../support/builders.ts';
import { offlineBot, registry } from '../support/offline-bot.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { commandPayload } from '../support/payloads.ts';
import { anyFilm, english } from '../support/view-fixtures.ts';

/** What Discord sends while somebody types into the option `film`. */
function typing(command: string, value: string): APIInteraction {
  const { String: type, Subcommand } = ApplicationCommandOptionType;
  const [name = '', subcommand] = command.split(' ');
  const options = [
    { name: subcommand, type: Subcommand, options: [{ name: 'film', type, value, focused: true }] },
  ];
  const { data, ...rest } = commandPayload({ name, options }) as { data: object };
  return { ...rest, type: InteractionType.ApplicationCommandAutocomplete, data } as unknown as APIInteraction;
}

async function offered(command: string, typed: string, live: readonly Film[] = []): Promise<Choice[]> {
  const { app } = offlineBot();
  const community = await app.communities.community(GUILD);
  await community.films.add(anOwnFilm({ id: 'own-1', title: 'Kuzey Işıkları', year: 2021 }));
  const log = { warn: () => undefined, debug: () => undefined };
  const sources = [new ASource('wikidata', { films: live })];
  const route = offlineRouter({ registry, app: { ...app, live: new LiveFilms({ sources, log }) } });
  const [answer] = await route(typing(command, typed));
  if (!answer) throw new Error('no answer');
  return (answer.data as { choices: Choice[] }).choices;
}

const namesOf = (choices: readonly Choice[]) => choices.map(({ name }) => name);
const anyway = (title: string) => english.share.newChoice({ title });
const notListed = (title: string) => english.film.notListed({ title });

describe('the films to choose from', () => {
  it('are those that were typed, and then what was typed itself', async () => {
    expect(namesOf(await offered('moment share', 'kuzey isik'))).toEqual([
      'Kuzey Işıkları · 2021 · 🇹🇷\u00A0Türkiye',
      anyway('kuzey isik'),
    ]);
    expect(namesOf(await offered('film info', 'kuzey isik'))).toEqual([
      'Kuzey Işıkları · 2021 · 🇹🇷\u00A0Türkiye',
    ]);
  });

  it.each(['film compare', 'film lineage'])('of %s are first those with other versions', async (command) => {
    const { films } = offlineBot().app;
    const versioned = (choices: readonly Choice[]) =>
      choices.map(({ value }) => films.hasVersions(String(value)));
    // The best match has none.
    expect(versioned(await offered('film info', 'yedinci')).indexOf(true)).toBeGreaterThan(0);
    const shown = versioned(await offered(command, 'yedinci'));
    expect(shown).toEqual(shown.toSorted((one, other) => Number(other) - Number(one)));
    expect(shown[0]).toBe(true);
    expect(shown).toContain(false);
  });

  it.each(['kokoloko', 'taarifaa'])('are none that is only like %j', async (typed) => {
    expect(namesOf(await offered('moment share', typed))).toEqual([anyway(typed)]);
    expect(await offered('film info', typed)).toEqual([{ name: notListed(typed), value: typed }]);
  });

  it.each([
    ['a typing error', 'vanila sky', '≈ Vanilla Sky · 2001 · 🇺🇸\u00A0United States'],
    ['a word too many', 'vanilla sky 2003', '≈ Vanilla Sky · 2001 · 🇺🇸\u00A0United States'],
    [
      'a title that is not shown, and a typing error',
      'zimlich beste freunde',
      '≈ The Intouchables · Intouchables · 2011 · 🇫🇷\u00A0France · found as “Ziemlich beste Freunde”',
    ],
  ])('stand behind what was typed if they are near, and say so: %s', async (_, typed, near) => {
    expect(namesOf(await offered('moment share', typed)).slice(0, 2)).toEqual([anyway(typed), near]);
    expect(namesOf(await offered('film info', typed)).slice(0, 2)).toEqual([notListed(typed), near]);
  });

  it('stand behind what was typed if only their country was', async () => {
    const [first, second] = await offered('moment share', 'uruguay');
    expect(first?.name).toBe(anyway('uruguay'));
    expect(second?.name).toContain('🇺🇾');
  });

  it('name the title by which they were found, if it is not shown', async () => {
    expect(namesOf(await offered('film info', 'elf paare'))).toEqual([
      'FC Venus · FC Venus – Angrif… · 2006 · 🇩🇪\u00A0Germany · found as “FC Venus – Elf Paare müsst ihr sein”',
    ]);
  });

  it('name the film whose version they are', async () => {
    const [first, second] = namesOf(await offered('moment share', 'infernal affairs usa'));
    expect(first).toBe('The Departed · 2006 · 🇺🇸\u00A0United States · a version of “Infernal Affairs”');
    expect(second).toBe(anyway('infernal affairs usa'));
  });

  it('of a live source stand behind exact ones and before near ones', async () => {
    const live = anyFilm({ id: 'wikidata-q900', title: 'Vanila', originalTitle: 'Vanila', year: 1999 });
    const found = 'Vanila · 1999 · 🇹🇷\u00A0Türkiye';
    const [one, two] = namesOf(await offered('film info', 'vanilla sky', [live]));
    expect([one, two]).toEqual(['Vanilla Sky · 2001 · 🇺🇸\u00A0United States', found]);
    expect(namesOf(await offered('film info', 'vanila sky', [live])).slice(0, 2)).toEqual([
      found,
      '≈ Vanilla Sky · 2001 · 🇺🇸\u00A0United States',
    ]);
    expect(namesOf(await offered('moment share', 'vanila sky', [live])).slice(0, 3)).toEqual([
      found,
      anyway('vanila sky'),
      '≈ Vanilla Sky · 2001 · 🇺🇸\u00A0United States',
    ]);
  });

  it('are no more than Discord takes, and what was typed is always among them', async () => {
    const live = Array.from({ length: 30 }, (_, index) =>
      anyFilm({
        id: `wikidata-q${index + 1}`,
        title: `Perfect ${index}`,
        ids: { wikidata: `Q${index + 1}` },
      }),
    );
    for (const typed of ['perfect', 'perfect strangers 1950', 'p']) {
      const choices = await offered('moment share', typed, live);
      expect(choices).toHaveLength(25);
      expect(namesOf(choices)).toContain(anyway(typed));
      expect(new Set(choices.map(({ value }) => value)).size).toBe(25);
    }
  });
});
