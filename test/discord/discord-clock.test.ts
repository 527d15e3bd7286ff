import { REST, SnowflakeUtil } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { clockOf, discordClock } from '../../src/discord/discord-clock.ts';
import { startApi } from '../support/api-server.ts';

/** What Discord's clock shows at the start of these tests. */
const START = Date.UTC(2026, 10, 30, 8, 0, 0);
const MINUTE_MS = 60_000;

/** Time that passes only when told to, beside a clock of this machine that is off by so much. */
function scene(offBy: number) {
  let passed = 0;
  const clock = discordClock(() => START + offBy + passed);
  return {
    clock,
    pass: (milliseconds: number) => {
      passed += milliseconds;
    },
    /** An answer that took so long on its way. */
    hear: (way = 0) => clock.hear(new Date(START + passed - way).toUTCString()),
    /** An id that Discord made so many milliseconds ago. */
    idFrom: (ago: number) => String(SnowflakeUtil.generate({ timestamp: START + passed - ago })),
  };
}

describe('the age of an id', () => {
  it('is not known before Discord has answered anything', () => {
    const { clock, idFrom } = scene(0);
    clock.hear(null);
    clock.hear('no date');
    expect(clock.ageOf(idFrom(5_000))).toBeUndefined();
  });

  it.each([0, 10_000, -10_000])('is right though the clock here is off by %i ms', (offBy) => {
    const { clock, hear, idFrom } = scene(offBy);
    hear();
    expect(clock.ageOf(idFrom(2_000))).toBe(2_000);
    expect(clock.ageOf(idFrom(4_000))).toBe(4_000);
  });

  it('is never made more by slow answers, whose date is old', () => {
    const { clock, hear, idFrom, pass } = scene(10_000);
    hear(3_000);
    expect(clock.ageOf(idFrom(2_000))).toBeLessThanOrEqual(2_000);
    hear(1_000);
    pass(500);
    // Discord's dates have whole seconds.
    hear();
    expect(clock.ageOf(idFrom(2_000))).toBe(1_500);
  });

  it('follows a clock that drifts, because old offsets end', () => {
    const { clock, idFrom, pass } = scene(0);
    const drifted = (by: number, at: number) => clock.hear(new Date(START + at - by).toUTCString());
    drifted(0, 0);
    for (let minute = 1; minute <= 60; minute += 1) {
      pass(MINUTE_MS);
      // It gains a tenth of a second each minute, and so 6 s in the hour.
      drifted(Math.floor(minute / 10) * 1_000, minute * MINUTE_MS);
    }
    expect(clock.ageOf(idFrom(7_000))).toBeLessThanOrEqual(3_000);
  });
});

it('hears the date of every answer to the client', async () => {
  const { url } = await startApi(() => ({ body: {} }));
  const rest = new REST({ api: url, version: '10' }).setToken('a.b.c');
  const { ageOf } = clockOf(rest);
  const id = String(SnowflakeUtil.generate({ timestamp: Date.now() - 10_000 }));
  expect(ageOf(id)).toBeUndefined();
  await rest.get('/gateway');
  expect(ageOf(id)).toBeGreaterThan(8_000);
});
