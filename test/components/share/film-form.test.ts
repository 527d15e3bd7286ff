import { expect, it } from 'vitest';
import share from '../../../src/commands/moment/share.ts';
import filmForm from '../../../src/components/share/film-form.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import { john } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
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
  expect(contentOf(await use(storyForm, { as: john, values, fields: { text } }))).toContain('🇵🇭 Philippines');
});

it('a film that is known after all is taken for the known one', async () => {
  const { answer } = await typeFilm('yedinci kogustaki mucize', '2019', 'TR');
  expect(contentOf(answer)).toContain(english.share.filmKnown({ film: 'Miracle in Cell No. 7 (2019)' }));
});
