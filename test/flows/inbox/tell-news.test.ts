import { expect, it } from 'vitest';
import { tellNews } from '../../../src/flows/inbox/tell-news.ts';
import type { AppContext } from '../../../src/services/app.ts';
import { aStory, elif, GUILD, john, NOW, snowflakes } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf, faultsOf } from '../../support/view-fixtures.ts';

const nextId = snowflakes();
const FILM = '7-kogustaki-mucize-2019';

/** A bot with news for John. */
async function withNews(reasons: readonly string[]) {
  const { app } = offlineBot();
  const community = await app.communities.community(GUILD);
  for (const reason of reasons) {
    const moment = await community.share(aStory({ film: FILM }));
    const number = moment?.number ?? 0;
    const news = { kind: 'moment-removed', at: NOW, number, film: FILM, reason } as const;
    await community.remove(number, elif, NOW, reason, () => [community.inbox.put(john.id, nextId(), news)]);
  }
  const tell = () => tellNews({ app, community, actor: john, texts: english } as unknown as AppContext);
  return { tell, community };
}

const SENT = { id: nextId(), channel: nextId(), attachments: [] };

it('says what a person has not heard yet, privately, with what others typed as text', async () => {
  const { tell } = await withNews(['Spoils **all** @here']);
  const message = await tell();
  expect(message).toMatchObject({ kind: 'message', visibility: 'private' });
  const read = contentOf(message);
  expect(read).toContain('#1');
  expect(read).toContain('Miracle in Cell No. 7 (2019)');
  expect(read).toContain('Spoils \\*\\*all\\*\\* \\@here');
  await message?.onSent?.(SENT);
  expect(await tell()).toBeUndefined();
});

it('offers to ask about a removal unless the moment is back by then', async () => {
  const { tell, community } = await withNews(['Off topic']);
  const message = await tell();
  expect(buttonsOf(message).map(({ label }) => label)).toEqual([english.appeals.ask]);
  await message?.onLost?.(true);
  await community.removals.restore(1, { by: { id: elif.id, name: elif.name }, at: NOW });
  const later = await tell();
  expect(contentOf(later)).toContain('Off topic');
  expect(buttonsOf(later)).toEqual([]);
});

it('keeps it if it could not be said', async () => {
  const { tell } = await withNews(['Off topic']);
  await (await tell())?.onLost?.(true);
  expect(contentOf(await tell())).toContain('Off topic');
});

it('says as much as a message holds, and the rest the next time', async () => {
  const { tell } = await withNews(Array.from({ length: 18 }, (_, at) => `${at} ${'_'.repeat(398)}`));
  const told: string[] = [];
  for (let message = await tell(); message; message = await tell()) {
    expect(faultsOf(message.view)).toEqual([]);
    told.push(...[...contentOf(message).matchAll(/#(\d+)/g)].map(([, number = '']) => number));
    await message.onSent?.(SENT);
  }
  expect(told).toEqual(Array.from({ length: 18 }, (_, at) => String(at + 1)));
});
