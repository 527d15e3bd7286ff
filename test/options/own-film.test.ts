import { expect, it } from 'vitest';
import type { Typing } from '../../src/interactions/options.ts';
import { ownFilmOption } from '../../src/options/own-film.ts';
import type { App } from '../../src/services/app.ts';
import { findFilm } from '../../src/services/film/find-film.ts';
import { anOwnFilm, GUILD } from '../support/builders.ts';
import { offlineBot } from '../support/offline-bot.ts';
import { english } from '../support/texts/english.ts';

it('a film from a country that is gone is named with it, though that has no flag', async () => {
  const { app } = offlineBot();
  const community = await app.communities.community(GUILD);
  await community.films.add(anOwnFilm({ title: 'Маяк острова Гозо', year: 1979, countries: ['SU', 'DE'] }));
  const { library } = community;
  const typing = { app, community, typed: '', actor: { moderator: true }, texts: english };
  const choices = await ownFilmOption.autocomplete(typing as unknown as Typing<App>);
  expect(choices.map(({ name }) => name)).toEqual(['Маяк острова Гозо (1979) Soviet Union 🇩🇪']);
  expect(() => findFilm(app.films, library.all, 'Маяка острова Гозо', 'en-US')).toThrowError(
    expect.objectContaining({
      key: 'film.near',
      facts: expect.objectContaining({ titles: ['“Маяк острова Гозо (1979)” Soviet Union 🇩🇪'] }),
    }),
  );
});
