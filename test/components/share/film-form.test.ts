import { expect, it } from 'vitest';
import share from '../../../src/commands/moment/share.ts';
import filmForm from '../../../src/components/share/film-form.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import { GUILD, john, mika } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import type { Sender } from '../../support/payloads.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';
import { contentOf } from '../../support/view-fixtures.ts';

async function typeFilm(title: string, year: string, countries: string) {
  const bot = offlineBot();
  const form = await bot.use(share, { as: john, options: { film: `new:${title}` } });
  const values = { draft: idOf(form) };
  const answer = await bot.use(filmForm, { as: john, values, fields: { title, year, countries } });
  return { ...bot, values, answer };
}

it('a film is not taken for a version from another country', async () => {
  const { use, values } = await typeFilm('Miracle in Cell No. 7', '2019', 'Philippines');
  const text = 'Joselito sings in the dark, and the cell sings along.';
  expect(contentOf(await use(storyForm, { as: john, values, fields: { text } }))).toContain(
    '🇵🇭\u00A0Philippines',
  );
});

it('a film that is known after all is taken for the known one', async () => {
  const { answer } = await typeFilm('yedinci kogustaki mucize', '2019', 'TR');
  expect(contentOf(answer)).toContain(english.share.filmKnown({ film: 'Miracle in Cell No. 7 (2019)' }));
});

it('a film that only moderators told of is not known to others, and is one film all the same', async () => {
  const bot = offlineBot();
  const tell = async (title: string, sender: Sender) => {
    const form = await bot.use(share, { ...sender, options: { film: `new:${title}` } });
    const values = { draft: idOf(form) };
    const fields = { title, year: '2003', countries: 'MT' };
    const answer = await bot.use(filmForm, { ...sender, values, fields });
    const text = 'The island lights up, one window after the other.';
    await bot.use(storyForm, { ...sender, values, fields: { text } });
    return contentOf(answer);
  };
  await tell('Luzzu Nights', { as: mika, channel: MODERATORS_CHANNEL });
  expect(await tell('luzzu nights', { as: john })).toBe(
    english.share.filmReady({ film: 'luzzu nights (2003)' }),
  );
  const { library } = await bot.app.communities.community(GUILD);
  expect(library.films).toHaveLength(1);
});
