import { Report, ReportCard, Verdict } from '../../domain/report.ts';
import { allOfKind } from '../store/key-ranges.ts';
import { keyFor, parseKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordStore } from '../store/record-store.ts';

/**
 * The numbers of moments whose card may not show their last report or decision, because the bot was stopped in between. It
 * looks at these records alone: most communities have none, and need not be read for that.
 * @param channelSetting the name of the setting that says where new cards go
 */
export async function reportsToShow(
  store: RecordStore,
  guild: string,
  channelSetting: string,
): Promise<readonly number[]> {
  const latest = new Map<number, number>();
  const isReported = new Set<number>();
  for (const kind of ['report', 'verdict'] as const) {
    const schema = kind === 'report' ? Report : Verdict;
    for await (const row of store.range(...allOfKind(guild, kind))) {
      const key = parseKey(row.key);
      if (key?.kind !== kind || 'unreadable' in row) continue;
      const read = readRecord<{ readonly at: number }>(kind, schema, row.record);
      if (!read.ok) continue;
      latest.set(key.number, Math.max(read.value.at, latest.get(key.number) ?? 0));
      if (kind === 'report') isReported.add(key.number);
    }
  }
  const shown = new Map<number, number>();
  for await (const row of store.range(...allOfKind(guild, 'reportcard'))) {
    const key = parseKey(row.key);
    if (key?.kind !== 'reportcard' || 'unreadable' in row) continue;
    const read = readRecord('reportcard', ReportCard, row.record);
    if (read.ok) shown.set(key.number, read.value.upTo);
  }
  if (latest.size === 0 && shown.size === 0) return [];
  // What was reported is erased, or those who reported it are.
  const left = [...shown.keys()].filter((number) => !isReported.has(number));
  const hasChannel =
    (await store.get(keyFor({ guild, kind: 'setting', name: channelSetting }))) !== undefined;
  const behind = [...latest]
    .filter(([number, at]) => at > (shown.get(number) ?? (hasChannel ? 0 : at)))
    .map(([number]) => number);
  return [...new Set([...left, ...behind])];
}
