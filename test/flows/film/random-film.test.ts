import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { randomFilmPage } from '../../../src/flows/film/random-film.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { actorOf } from '../../../src/interactions/actor.ts';
import { createContext } from '../../../src/interactions/context.ts';
import { GUILD } from '../../support/builders.ts';
import { allFamilies, catalogue, familyFilms } from '../../support/catalogue.ts';
import { interactionOf } from '../../support/interactions.ts';
import { client, offlineBot } from '../../support/offline-bot.ts';
import { commandPayload } from '../../support/payloads.ts';
import { buttonsOf } from '../../support/view-fixtures.ts';

/** Somebody in a server without moments, who has the luck that the test gives them. */
async function asking(random: number, locale = Locale.EnglishUS) {
  const interaction = interactionOf(commandPayload({ name: 'film random' }, { locale }), client);
  if (!interaction.inGuild()) throw new Error('outside a server');
  const { app } = offlineBot();
  const community = await app.communities.community(GUILD);
  const parts = { community, actor: actorOf(interaction), textsFor, visibility: 'private' } as const;
  return createContext(interaction, { ...parts, app: { ...app, random: () => random } });
}

/** Films that are the only one of a family from their country. */
const onlyOnes = familyFilms.flatMap((film) =>
  film.countries
    .filter((code) => familyFilms.filter(({ countries }) => countries.includes(code)).length === 1)
    .map((country) => ({ film, country })),
);

const shown = async (wish: Parameters<typeof randomFilmPage>[1], random = 0.5) => {
  const view = await randomFilmPage(await asking(random), wish);
  const another = buttonsOf(view).find(({ id }) => id?.startsWith('another-film:'));
  return another?.id?.split(':')[1];
};

describe('a film by chance', () => {
  it('may be any, the first and the last included', async () => {
    expect(await shown({}, 0)).toBe(allFamilies[0]?.films[0]?.id);
    expect(await shown({}, 0.999_999)).toBe(allFamilies.at(-1)?.films.at(-1)?.id);
  });

  it('is from the country that was asked for', async () => {
    for (const random of [0, 0.3, 0.6, 0.9]) {
      expect(catalogue.film((await shown({ country: 'TR' }, random)) ?? '')?.countries).toContain('TR');
    }
  });

  it('is not the one that was shown last', async () => {
    const first = await shown({ country: 'TR' }, 0);
    expect(await shown({ country: 'TR', not: first }, 0)).not.toBe(first);
  });

  it('is that one again where the country has no other', async () => {
    expect(onlyOnes).not.toEqual([]);
    for (const { film, country } of onlyOnes) {
      expect(await shown({ country, not: film.id })).toBe(film.id);
    }
  });

  it('is none where the country has none, and that is said in the words of the reader', async () => {
    const ask = randomFilmPage(await asking(0, Locale.Turkish), { country: 'VA' });
    await expect(ask).rejects.toThrow(
      expect.objectContaining({ key: 'film.noneFrom', facts: { country: 'Vatikan' } }),
    );
  });
});
