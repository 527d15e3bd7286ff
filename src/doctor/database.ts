import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { readDatabase } from '../config.ts';
import { Cipher } from '../data/store/cipher.ts';
import { isOver, openEnvelope } from '../data/store/envelope.ts';
import { parseKey } from '../data/store/keys.ts';
import { isPostgres } from '../data/store/postgres-address.ts';
import { StoreError } from '../data/store/record-store.ts';
import { openSnapshot } from '../data/store/snapshot.ts';
import { UnreadableRow } from '../data/store/unreadable-row.ts';
import { type RecordKind, UPGRADES, upgrade } from '../data/store/upgrade.ts';
import { SettingRecord } from '../domain/chosen.ts';
import { Snowflake } from '../domain/snowflake.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import type { ChosenChannel } from './discord.ts';
import { bad, type Finding, note, ok } from './finding.ts';

const words = operatorTexts.doctor;

/** Bytes without which not even the log of one change has room. */
const FULL_BYTES = 1_000_000;

interface Looked {
  readonly findings: readonly Finding[];
  /** Channels that servers chose in their settings. */
  readonly chosen: readonly ChosenChannel[];
}

type Place = Pick<ReturnType<typeof readDatabase>, 'url' | 'key'>;

/**
 * Reads every record, also while a bot uses the database, and changes nothing.
 * @throws {StoreError} if it can't be read
 */
export async function checkDatabase(place: Place): Promise<Looked> {
  try {
    return await readAll(place);
  } catch (error) {
    // A bot that was never started has none yet.
    if (!(error instanceof StoreError) || error.kind !== 'missing') throw error;
    return { findings: [note(words.noDatabase(error.file))], chosen: [] };
  }
}

async function readAll({ url, key }: Place): Promise<Looked> {
  const snapshot = await openSnapshot(url, key);
  const cipher = key && new Cipher(key);
  const chosen: ChosenChannel[] = [];
  const aside: string[] = [];
  let records = 0;
  try {
    for (let after = ''; ; ) {
      const page = await snapshot.page(after);
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.key;
      for (const row of page) {
        records += 1;
        const parsed = parseKey(row.key);
        // What belongs to no community, such as answers of live sources, is made anew where it can't be read.
        if (!parsed) continue;
        const record = recordIn(row, cipher);
        const isRight = record !== undefined && isReadable(parsed.kind, record.value);
        if (!isRight && !record?.isOver) aside.push(row.key);
        if (parsed.kind !== 'setting' || !isRight || !parsed.name.endsWith('-channel')) continue;
        const channel = Snowflake.safeParse(SettingRecord.safeParse(record.value).data?.value);
        if (channel.success)
          chosen.push({ guild: parsed.guild, channel: channel.data, setting: parsed.name });
      }
    }
  } finally {
    await snapshot.close();
  }
  const findings = [
    ok(words.database(snapshot.place, records)),
    ...(aside.length > 0 ? [bad(words.aside(aside.slice(0, 10), aside.length))] : []),
    ...(isPostgres(url) ? [] : [await room(snapshot.place)]),
  ];
  return { findings, chosen };
}

function recordIn(
  { key, value }: { readonly key: string; readonly value: unknown },
  cipher: Cipher | undefined,
) {
  try {
    const envelope = openEnvelope(key, value, cipher);
    return { value: envelope.value, isOver: isOver(envelope) };
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error;
    return undefined;
  }
}

/** Drafts have kinds of their own, which their keys don't say. */
function isReadable(kind: string, record: unknown): boolean {
  return !Object.hasOwn(UPGRADES, kind) || upgrade(kind as RecordKind, record).ok;
}

/** A database that is written anew needs as much room again. That of a server is not seen from here. */
async function room(file: string): Promise<Finding> {
  const [{ bavail, bsize }, { size }] = await Promise.all([statfs(dirname(file)), stat(file)]);
  const free = Math.round((bavail * bsize) / 1e6);
  if (bavail * bsize < FULL_BYTES) return bad(words.noRoom);
  return bavail * bsize < 2 * size + 100e6 ? note(words.littleRoom(free)) : ok(words.room(free));
}
