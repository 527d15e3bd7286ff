import { beforeEach, describe, expect, it } from 'vitest';
import logCommand from '../../../src/commands/moderation/log.ts';
import auditCsv from '../../../src/components/audit/audit-csv.ts';
import auditLog from '../../../src/components/audit/audit-log.ts';
import type { AuditEntry } from '../../../src/domain/audit.ts';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import type { UserError } from '../../../src/interactions/user-error.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import type { Used } from '../../support/use.ts';
import { buttonsOf, contentOf, contentsOf, faultsOf } from '../../support/view-fixtures.ts';

const moderator = { as: elif, rights: ['moderator'] } as const;
const HOUR_MS = 3_600_000;

let bot: OfflineBot;
beforeEach(() => {
  bot = offlineBot();
});

/** Logs something so many hours ago. */
async function logged(hoursAgo: number, told: Partial<AuditEntry> = {}): Promise<void> {
  const { audit } = await bot.app.communities.community(GUILD);
  const at = NOW - hoursAgo * HOUR_MS;
  await audit.keep(firstIdAt(at), {
    at,
    deed: 'moment-removed',
    by: elif,
    whom: john,
    moment: hoursAgo,
    ...told,
  });
}

/** The numbers of the moments on a page of the log. */
const numbersOn = (answer: Used | UserError) =>
  contentsOf(answer).flatMap((words) => [...words.matchAll(/· #(\d+)/g)].map(([, number]) => Number(number)));

/** Presses a button by its label. */
function press(page: Used | UserError, label: string) {
  const id = buttonsOf(page).find((button) => button.label === label && !button.disabled)?.id;
  const values = ids.auditLog.parse(id ?? '');
  if (!values) throw new Error(`no ${label} on: ${contentOf(page)}`);
  return bot.use(auditLog, { ...moderator, values });
}

const { newer, older } = english.audit;

describe('/moderation log', () => {
  it('shows the latest first, privately, in pages that are turned both ways', async () => {
    for (let hours = 20; hours > 0; hours -= 1) await logged(hours);
    const first = await bot.use(logCommand, moderator);
    expect(first).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(numbersOn(first)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const second = await press(first, older);
    expect(numbersOn(second)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
    const last = await press(second, older);
    expect(numbersOn(last)).toEqual([17, 18, 19, 20]);
    expect(buttonsOf(last).find(({ label }) => label === older)?.disabled).toBe(true);
    expect(numbersOn(await press(last, newer))).toEqual(numbersOn(second));
    expect(numbersOn(await press(second, newer))).toEqual(numbersOn(first));
    expect(buttonsOf(first).find(({ label }) => label === newer)?.disabled).toBe(true);
  });

  it('is filtered by moderator, person and deed, on each page', async () => {
    for (let hours = 30; hours > 0; hours -= 1)
      await logged(hours, hours % 2 === 0 ? { by: mika, deed: 'blocked' } : {});
    const first = await bot.use(logCommand, {
      ...moderator,
      options: { moderator: mika, person: john, deed: 'blocked' },
    });
    expect(numbersOn(first)).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
    expect(numbersOn(await press(first, older))).toEqual([18, 20, 22, 24, 26, 28, 30]);
    const none = await bot.use(logCommand, { ...moderator, options: { moderator: john } });
    expect(contentOf(none)).toContain(english.audit.noneFits);
    expect(faultsOf((none as { view: Parameters<typeof faultsOf>[0] }).view)).toEqual([]);
  });

  it('with long reasons has shorter pages, and leaves no entry out', async () => {
    for (let hours = 12; hours > 0; hours -= 1) await logged(hours, { reason: '_'.repeat(400) });
    const seen: number[] = [];
    for (let page = await bot.use(logCommand, moderator); ; page = await press(page, older)) {
      seen.push(...numbersOn(page));
      if (buttonsOf(page).find(({ label }) => label === older)?.disabled) break;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('the log as a table', () => {
  it('has all that fits the filter, safe for spreadsheets, and is logged itself', async () => {
    await logged(3, { reason: '=HYPERLINK("https://evil.test")' });
    await logged(2, {
      by: { hash: 'a'.repeat(32) },
      deed: 'setting-changed',
      detail: { setting: 'language', to: 'tr' },
    });
    await logged(1, { deed: 'unblocked', detail: { what: ['share', 'reply'] } });
    const answer = await bot.use(auditCsv, { ...moderator, values: { filter: '-.-.-' } });
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    const [file] = 'view' in answer && 'files' in answer.view ? (answer.view.files ?? []) : [];
    const table = file?.bytes.toString() ?? '';
    const rows = table.split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(/^\uFEFFtime/);
    expect(rows[2]).toContain(`${english.audit.erased},${'a'.repeat(32)}`);
    expect(rows[2]).toContain('Türkçe');
    expect(rows[3]).toContain(`"'=HYPERLINK(""https://evil.test"")"`);
    expect(rows[3]).toContain(`,Elif,${elif.id},John,${john.id},`);
    expect(rows[1]).toContain(`,${english.blocks.titles.share}; ${english.blocks.titles.reply},`);
    const { audit } = await bot.app.communities.community(GUILD);
    const latest = await audit.newestFirst({ deed: 'log-exported' }, { now: NOW }).next();
    expect(latest.value).toMatchObject({ by: elif });
  });
});
