import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';

/** What of Fly's configuration the file uses: a key that isn't here, or has another form, is a mistake. */
const Fly = z.strictObject({
  app: z.string(),
  primary_region: z.string(),
  kill_signal: z.literal('SIGTERM'),
  kill_timeout: z.number(),
  build: z.strictObject({ dockerfile: z.literal('Dockerfile') }),
  deploy: z.strictObject({ strategy: z.literal('immediate') }),
  env: z.record(z.string(), z.string()),
  mounts: z.strictObject({
    source: z.string(),
    destination: z.literal('/data'),
    initial_size: z.string(),
    auto_extend_size_threshold: z.number(),
    auto_extend_size_increment: z.string(),
    auto_extend_size_limit: z.string(),
  }),
  restart: z.tuple([z.strictObject({ policy: z.literal('always') })]),
  vm: z.tuple([z.strictObject({ size: z.string(), memory: z.string() })]),
});

it('Fly runs one machine with a volume, no service, and the time that the bot takes to stop', () => {
  const fly = Fly.parse(parse(readFileSync('deploy/fly.toml', 'utf8')));
  expect(fly.kill_timeout).toBeGreaterThan(30);
  const config = readConfig({ DISCORD_TOKEN: 'a.b.c', ...fly.env });
  expect(config.databaseUrl).toBe('sqlite:///data/moments.sqlite');
  expect(config.backups).toEqual({ folder: '/data', keep: 3 });
  // Half of the memory is the heap's: the libraries, and what else the bot needs.
  expect(config.libraryBytes / 1024 / 1024 + 150).toBeLessThan(1024 / 2);
});
