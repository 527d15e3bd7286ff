import { beforeEach, describe, expect, it } from 'vitest';
import reveal from '../../../src/commands/moderation/reveal.ts';
import confirmRemoval from '../../../src/components/removal/confirm-removal.ts';
import type { Community } from '../../../src/data/community/community.ts';
import type { KeptAuditEntry } from '../../../src/domain/audit.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf } from '../../support/view-fixtures.ts';

const NAME = 'Quiet Lantern';
const FILM = '7-kogustaki-mucize-2019';
const REASON = 'It insults a member.';
const DRAFT = '900000000000000021';
const moderator = { as: elif, rights: ['moderator'] } as const;

let bot: OfflineBot;
let community: Community;
beforeEach(async () => {
  bot = offlineBot();
  community = await bot.app.communities.community(GUILD);
  await community.share(aStory({ author: john, film: FILM, pseudonym: { name: NAME } }));
  await community.share(aStory({ author: mika, film: FILM }));
});

const ask = (number: string, reason = REASON) =>
  bot.use(reveal, { ...moderator, options: { number, reason } });

async function logged(): Promise<readonly KeptAuditEntry[]> {
  const entries: KeptAuditEntry[] = [];
  for await (const entry of community.audit.newestFirst({}, { now: NOW })) entries.push(entry);
  return entries;
}

describe('who told a moment without their name', () => {
  it('is told to a moderator privately; the log has the reason, and not the name', async () => {
    const answer = await ask('#1');
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    const facts = { number: 1, pseudonym: NAME, name: john.name, mention: `<@${john.id}>` };
    expect(contentOf(answer)).toBe(english.reveal.told(facts));
    const [entry, ...others] = await logged();
    expect(entry).toMatchObject({ deed: 'name-revealed', by: elif, moment: 1, reason: REASON });
    expect(others).toEqual([]);
    expect(JSON.stringify(entry)).not.toMatch(new RegExp(`${john.name}|${john.id}`));
  });

  it('hears of it, with the reason', async () => {
    await ask('1');
    expect(await community.inbox.begin(john.id)).toMatchObject([
      { kind: 'name-revealed', number: 1, film: FILM, reason: REASON },
    ]);
  });

  it('can be asked for after the moment was removed; the log of that has no name either', async () => {
    const draft = { v: 1, kind: 'removal', number: 1, reason: REASON } as const;
    await bot.app.drafts.keep({ guild: GUILD, user: elif.id, id: DRAFT }, draft);
    await bot.use(confirmRemoval, { ...moderator, values: { draft: DRAFT } });
    expect(JSON.stringify(await logged())).not.toMatch(new RegExp(`${john.name}|${john.id}`));
    expect(contentOf(await ask('1'))).toContain(john.name);
  });

  it('is not told without a reason, and nothing is logged', async () => {
    expect(await ask('1', ' . ')).toMatchObject({ key: 'removal.reasonMissing' });
    expect(await logged()).toEqual([]);
  });

  it('is not known any more once they had their data erased', async () => {
    const facts = { at: NOW + 1_000, name: 'somebody', id: '900000000000000099' };
    await community.erasures.begin(john.id, { moments: 'keep', replies: 'keep' }, facts);
    await community.erasures.carryOut(john.id, new AbortController().signal);
    expect(await ask('1')).toMatchObject({ key: 'reveal.nobody', facts: { number: 1 } });
  });

  it('is no question where the name is there, or no moment', async () => {
    expect(await ask('2')).toMatchObject({ key: 'reveal.named', facts: { number: 2 } });
    expect(await ask('3')).toMatchObject({ key: 'moment.unknown' });
    expect(await logged()).toEqual([]);
  });
});
