import { fileURLToPath } from 'node:url';
import { ConfigError, MAX_PORT, readConfig } from './config.ts';
import { isPostgres } from './data/store/postgres-address.ts';
import { shardsOf } from './discord/recommended-shards.ts';
import { superviseShards } from './discord/supervise-shards.ts';
import { loadEnvFile } from './env-file.ts';
import { createLog, terminalSink } from './log.ts';
import { explainStart, StartError } from './start-error.ts';
import { tellIfSlow } from './tasks/tell-if-slow.ts';

/** `npm run shards`: a process for each shard of this machine, until a signal ends them. */

const BOT = fileURLToPath(new URL('main.js', import.meta.url));

try {
  loadEnvFile(console.error);
  const config = readConfig(process.env);
  const { databaseUrl, healthPort } = config;
  const sink = process.stdout.isTTY ? terminalSink(process.stdout) : undefined;
  const log = createLog(config.logLevel, sink);
  const shards = await tellIfSlow(shardsOf(config), (seconds) =>
    log.info({ seconds }, 'still asking Discord how many shards it recommends'),
  );
  if (shards.count > 1 && !isPostgres(databaseUrl)) throw new StartError('one-process', databaseUrl);
  // Each process has a port of its own.
  if (healthPort !== undefined && healthPort + shards.last > MAX_PORT)
    throw new ConfigError([{ variable: 'HEALTH_PORT', fault: 'wrong' }]);
  const stopping = new AbortController();
  process.on('SIGINT', () => stopping.abort());
  process.on('SIGTERM', () => stopping.abort());
  const ended = await superviseShards({
    file: BOT,
    shards,
    config,
    log,
    stop: stopping.signal,
  });
  process.exit(ended === 'stopped' ? 0 : 1);
} catch (error) {
  console.error(explainStart(error));
  process.exit(1);
}
