import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';

/** What of the Compose specification the file uses: a key that isn't here, or has another form, is a mistake. */

const Seconds = z.string().regex(/^\d+s$/);
const Megabytes = z.string().regex(/^\d+m$/);
const Service = z.strictObject({
  build: z.literal('.').optional(),
  image: z.string(),
  profiles: z.array(z.string()).optional(),
  restart: z.enum(['unless-stopped']),
  user: z.string().optional(),
  env_file: z.string().optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])),
  volumes: z.array(z.string().regex(/^[a-z]+:\/[\w/]+$/)),
  networks: z.array(z.string()),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.literal('service_healthy'), required: z.boolean() }))
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: Seconds,
      timeout: Seconds,
      retries: z.number(),
      start_period: Seconds,
    })
    .optional(),
  init: z.boolean().optional(),
  stop_grace_period: Seconds,
  read_only: z.boolean().optional(),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  mem_limit: Megabytes,
  pids_limit: z.number().optional(),
  shm_size: Megabytes.optional(),
  logging: z.strictObject({ driver: z.string(), options: z.record(z.string(), z.string()) }),
});
const Compose = z.strictObject({
  name: z.string(),
  services: z.strictObject({ bot: Service, postgres: Service }),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean() }).nullable()),
  volumes: z.record(z.string(), z.null()),
});

const { services, networks, volumes } = Compose.parse(parse(readFileSync('compose.yaml', 'utf8')));
const { bot, postgres } = services;

it('volumes and networks that a service names are there', () => {
  const all = Object.values(services);
  const named = all.flatMap((service) => service.volumes.map((volume) => volume.split(':')[0]));
  expect(named.sort()).toEqual(Object.keys(volumes).sort());
  expect([...new Set(all.flatMap((service) => service.networks))].sort()).toEqual(
    Object.keys(networks).sort(),
  );
});

it('the bot can write nothing but its volumes, has the time that it takes to stop, and runs without PostgreSQL', () => {
  expect(bot).toMatchObject({ read_only: true, init: true });
  expect(Number.parseInt(bot.stop_grace_period, 10)).toBeGreaterThan(30);
  expect(bot.profiles).toBeUndefined();
  expect(postgres.profiles).toEqual(['postgres']);
  expect(bot.depends_on).toEqual({ postgres: { condition: 'service_healthy', required: false } });
  expect(networks.database).toEqual({ internal: true });
});

it('the bot understands what it is told', () => {
  const otherwise = (value: string | number) => String(value).replace(/^\$\{\w+:-(.*)\}$/, '$1');
  const told = Object.entries(bot.environment).map(([name, value]) => [name, otherwise(value)]);
  const config = readConfig({ DISCORD_TOKEN: 'a.b.c', ...Object.fromEntries(told) });
  expect(config).toMatchObject({ healthPort: 9090, backups: { folder: '/backups' } });
  expect(config.databaseUrl).toBe('sqlite://data/moments.sqlite');
});
