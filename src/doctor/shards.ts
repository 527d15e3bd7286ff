import type { Config } from '../config.ts';
import { isPostgres } from '../data/store/postgres-address.ts';
import { recommendedShards } from '../discord/recommended-shards.ts';
import { allShards, shardIds } from '../domain/shards.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import { bad, type Finding, note, ok } from './finding.ts';

const words = operatorTexts.doctor;

/** Compares the shards of the configuration with what Discord recommends, and with what is run. */
export async function checkShards(
  config: Pick<Config, 'apiUrl' | 'token' | 'shards' | 'databaseUrl'>,
): Promise<readonly Finding[]> {
  const recommended = await recommendedShards(config);
  const { shards, databaseUrl } = config;
  const count = shards === 'auto' ? recommended : shards.count;
  const told = count < recommended ? note(words.fewShards(count, recommended)) : ok(words.shards(count));
  return [told, ...(isPostgres(databaseUrl) ? await checkRun(databaseUrl, count) : [])];
}

async function checkRun(databaseUrl: string, configured: number): Promise<readonly Finding[]> {
  const { readRunShards } = await import('../data/store/read-run-shards.ts');
  const run = await readRunShards(databaseUrl);
  if (!run || run.held.size === 0) return [note(words.noShardsRun)];
  const { count, held } = run;
  if (count !== configured) return [bad(words.otherShards(count, configured))];
  const missing = shardIds(allShards(count)).filter((shard) => !held.has(shard));
  return [missing.length === 0 ? ok(words.allShardsRun(count)) : bad(words.missingShards(missing, count))];
}
