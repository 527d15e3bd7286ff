import { beforeEach, expect, it } from 'vitest';
import mine from '../../../src/commands/moment/mine.ts';
import tellIt from '../../../src/components/digest/tell-it.ts';
import titleForm from '../../../src/components/share/title-form.ts';
import { GUILD, mika } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf, nodesOf } from '../../support/view-fixtures.ts';

const values = { slot: '2026-11-01T18' };

let bot: OfflineBot;
beforeEach(() => {
  bot = offlineBot();
});

async function begin(): Promise<string> {
  const form = await bot.use(tellIt, { as: mika, values });
  expect(form).toMatchObject({ kind: 'form', view: { title: english.fromMessage.formTitle } });
  const [draft] = await bot.app.drafts.allShares(GUILD, mika.id);
  return draft?.id ?? '';
}

it('asks which film it is about, and offers those with that title', async () => {
  const draft = await begin();
  const answer = await bot.use(titleForm, {
    as: mika,
    values: { draft },
    fields: { title: '7. Koğuştaki Mucize' },
  });
  expect(answer).toMatchObject({ visibility: 'private' });
  expect(JSON.stringify(answer)).toContain('7-kogustaki-mucize-2019');
});

it('leaves a draft that goes on with the same question, if nothing was typed', async () => {
  const draft = await begin();
  const list = await bot.use(mine, { as: mika, options: { list: 'drafts' } });
  expect(contentOf(list)).toContain('…');
  const goOn = nodesOf(list).find(({ custom_id }) => String(custom_id).endsWith(draft));
  expect(goOn?.custom_id).toBe(`search-again:${draft}`);
});
