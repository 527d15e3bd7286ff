import { beforeEach, expect, it } from 'vitest';
import type { AuditEntry, KeptAuditEntry } from '../../../src/domain/audit.ts';
import {
  DRAFT,
  drafts,
  FILM,
  MERGED_FILM,
  MOMENT,
  OWN_FILM,
  prepare,
  question,
  REPLY_OF_MIKA,
} from '../../rights/prepared.ts';
import { elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot, registry } from '../../support/offline-bot.ts';
import type { Input } from '../../support/use.ts';

let bot: OfflineBot;
beforeEach(async () => {
  bot = offlineBot();
  await prepare(bot.app);
});

const moderator = { as: elif, rights: ['moderator', 'manager'] } as const satisfies Input;

/** What the log has after somebody used that part. */
async function loggedAfter(name: string, input: Input): Promise<readonly KeptAuditEntry[]> {
  const part = registry.usable.find((one) => `${one.kind} ${one.name}` === name);
  if (!part) throw new Error(`there is no ${name}`);
  await bot.use(part, input);
  const { audit } = await bot.app.communities.community(GUILD);
  const entries: KeptAuditEntry[] = [];
  for await (const entry of audit.newestFirst({}, { now: NOW })) entries.push(entry);
  return entries;
}

const keep = (draft: Parameters<OfflineBot['app']['drafts']['keep']>[1], user = elif.id) =>
  bot.app.drafts.keep({ guild: GUILD, user, id: DRAFT }, draft);

const entry = (told: Omit<AuditEntry, 'v' | 'at' | 'by'>) => ({ v: 1, at: NOW, by: elif, ...told });

it('a moderator’s removal is logged with its reason, and its author hears of it', async () => {
  await keep(drafts.removal);
  const { reason } = drafts.removal;
  expect(
    await loggedAfter('button confirm-removal', { ...moderator, values: { draft: DRAFT } }),
  ).toMatchObject([
    entry({ deed: 'moment-removed', moment: MOMENT, whom: john, reason, detail: { film: FILM } }),
  ]);
  const { inbox } = await bot.app.communities.community(GUILD);
  expect(await inbox.begin(john.id)).toMatchObject([
    { kind: 'moment-removed', number: MOMENT, film: FILM, reason },
  ]);
});

it('what people do with what is their own is not', async () => {
  await keep(drafts.removal, john.id);
  expect(await loggedAfter('button confirm-removal', { as: john, values: { draft: DRAFT } })).toEqual([]);
  const values = { moment: MOMENT, reply: REPLY_OF_MIKA, page: 0 };
  expect(await loggedAfter('button drop-reply', { as: mika, values })).toEqual([]);
});

it('a reply that a moderator deletes is logged without its words', async () => {
  const values = { moment: MOMENT, reply: REPLY_OF_MIKA, page: 0 };
  const [logged, ...others] = await loggedAfter('button drop-reply', { ...moderator, values });
  expect(logged).toMatchObject(
    entry({ deed: 'reply-deleted', moment: MOMENT, whom: mika, detail: { film: FILM } }),
  );
  expect(others).toEqual([]);
  expect(JSON.stringify(logged)).not.toContain('So do I');
});

it.each([
  [
    'completed',
    'modal completion-form',
    {
      values: { draft: DRAFT },
      fields: { title: 'Kar', 'original-title': 'Kar', year: '2021', countries: 'Türkiye', directors: '' },
    },
    { deed: 'film-completed', detail: { film: OWN_FILM } },
  ],
  [
    'merged',
    'button same',
    { values: { film: OWN_FILM, into: FILM } },
    { deed: 'films-merged', detail: { film: OWN_FILM, into: FILM } },
  ],
  [
    'separated again',
    'button undo-merge',
    { values: { film: MERGED_FILM } },
    { deed: 'merge-undone', detail: { film: MERGED_FILM, into: FILM } },
  ],
] as const)('a film that was %s is logged', async (_, part, input, told) => {
  await keep(drafts.completion);
  expect(await loggedAfter(part, { ...moderator, ...input })).toMatchObject([entry(told)]);
});

it('a setting is logged with what was chosen before, and only if that is another', async () => {
  const values = { setting: 'language' };
  await loggedAfter('select change-setting', { ...moderator, values, chosen: ['tr'] });
  await loggedAfter('select change-setting', { ...moderator, values, chosen: ['tr'] });
  expect(
    await loggedAfter('select change-setting', { ...moderator, values, chosen: ['automatic'] }),
  ).toMatchObject([
    entry({ deed: 'setting-changed', detail: { setting: 'language', from: 'tr' } }),
    entry({ deed: 'setting-changed', detail: { setting: 'language', to: 'tr' } }),
  ]);
});

it('a question to an author is logged if a moderator deletes it, not if one of the two does', async () => {
  const values = { author: john.id, asker: mika.id };
  const message = question;
  expect(await loggedAfter('button decline', { as: john, values, message })).toEqual([]);
  expect(await loggedAfter('button decline', { ...moderator, values, message })).toMatchObject([
    entry({ deed: 'question-deleted' }),
  ]);
});
