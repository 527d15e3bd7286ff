import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../harness/flags.ts';
import { seeded } from '../../harness/seeded.ts';
import { breakEvent } from '../../soak/events/break-event.ts';
import { readOptions } from '../../soak/options.ts';
import type { Held } from '../../soak/rate/crowding.ts';
import { climb } from '../../soak/rate/staircase.ts';
import { isBroken, reportOf } from '../../soak/report.ts';

test('without flags, everything is done as long as it takes, with a seed of its own', () => {
  expect(readOptions([], 7)).toEqual({
    seed: 7,
    parts: ['kills', 'faults', 'events', 'rate'],
    kills: 200,
    faults: 100,
    fault: '',
    events: 100_000,
    rate: 200,
    seconds: 600,
    steps: 10,
    slow: 1,
  });
});

test('a seed and parts can be named', () => {
  const options = readOptions(['--seed', '0', '--only', 'rate', '--only', 'kills'], 7);
  expect(options).toMatchObject({ seed: 0, parts: ['kills', 'rate'] });
});

test.each([
  ['an unknown flag', ['--fast']],
  ['an unknown part', ['--only', 'sleep']],
  ['no kills', ['--kills', '0']],
  ['a rate that is no number', ['--rate', 'high']],
])('refuses %s, and says what is allowed', (_, args) => {
  const read = () => readOptions(args, 7);
  expect(read).toThrow(UsageError);
  expect(read).toThrow('Allowed are --kills N');
});

const event = {
  event: GatewayDispatchEvents.MessageCreate,
  data: { id: '1', author: { id: '2', bot: false }, mentions: [{ id: '3' }] },
};

test('an event is broken in one place, and in the same one with the same seed', () => {
  const places = new Set<string>();
  for (let seed = 0; seed < 200; seed += 1) {
    const broken = breakEvent(event, seeded(seed));
    expect(breakEvent(event, seeded(seed))).toEqual(broken);
    expect(broken.data).not.toEqual(event.data);
    places.add(broken.place);
  }
  expect(places).toContain('MESSAGE_CREATE author.id');
  expect(places).toContain('MESSAGE_CREATE mentions.*.id');
  expect(places).toContain('MESSAGE_CREATE as a whole');
});

test('the report has a line for each figure, and says what broke', () => {
  const fine = { part: 'kills', figures: [{ what: 'kills', value: 3 }], broken: [] } as const;
  const many = Array.from({ length: 25 }, (_, at) => `fault ${at}`);
  const bad = { part: 'rate', figures: [{ what: 'p99', value: 12.34, unit: 'ms' }], broken: many } as const;
  const report = reportOf([fine, bad]);
  expect(report).toMatch(/^kills: kills +3$/m);
  expect(report).toMatch(/^rate: p99 +12\.3 ms$/m);
  expect(report).toContain('BROKEN rate: fault 0');
  expect(report).toContain('and 5 more');
  expect(isBroken([fine])).toBe(false);
  expect(isBroken([fine, bad])).toBe(true);
});

describe('the staircase', () => {
  const calm: Omit<Held, 'perSecond' | 'sent' | 'answered'> = {
    ...{ refused: 0, deferred: 0, failed: 0, failedSuggestions: 0, p50Ms: 2, p99Ms: 20, sandboxBlockedMs: 1 },
  };

  /** Climbs with a bot that keeps up with so many a second, told kindly if it is more, and a sandbox that can send so many. */
  async function climbed(bot: number, sandbox: number) {
    const held: number[] = [];
    const crowd = {
      async hold(wanted: number): Promise<Held> {
        const perSecond = Math.min(wanted, sandbox);
        held.push(perSecond);
        return { ...calm, perSecond, sent: 100, answered: 100, refused: perSecond > bot ? 40 : 0 };
      },
    };
    const { signal } = new AbortController();
    const way = { from: 80, steps: 4, seconds: 1, bot: '', signal, tell: () => undefined };
    const { isBroken: breaks, figures } = await climb(crowd, way);
    return { held, breaks, what: figures.map(({ what }) => what) };
  }

  test('goes up until people are refused twice, then looks at twice as many', async () => {
    const { held, breaks, what } = await climbed(120, 1_000);
    expect(held).toEqual([100, 125, 125, 250]);
    expect(breaks).toBe(true);
    expect(what).toContain('breaks at, a second');
  });

  test('ends where no more can be sent, and says so', async () => {
    const { held, breaks, what } = await climbed(1_000, 110);
    expect(held).toEqual([100, 110]);
    expect(breaks).toBe(false);
    expect(what).toContain('this machine sends at most, a second');
  });
});
