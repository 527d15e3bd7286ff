import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { offlineBot, registry } from '../support/offline-bot.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { english } from '../support/texts/english.ts';
import { contentsOf } from '../support/view-fixtures.ts';
import { forged, someAttacks } from './forge.ts';
import { harmOf } from './judge.ts';
import { ATTACKERS, type Attacker, fillWorld } from './world.ts';

/** How many rows of about ten attacks there are. With ATTACKS=10000 there are as many, and others each time. */
const { ATTACKS } = process.env;
const RUNS = Number(ATTACKS ?? 100);
const SEED = ATTACKS === undefined ? { seed: 13 } : {};
const TIMEOUT_MS = 60 * 60_000;

let world: ReadonlyMap<string, string>;
beforeAll(async () => {
  const bot = offlineBot();
  await fillWorld(bot.app);
  world = bot.rows;
});

describe.each(Object.entries(ATTACKERS))('attacks by %s', (_, attacker: Attacker) => {
  it('break nothing, ping nobody, and neither show nor change what they may not', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const answers = new Map<string, number>();
    const property = fc.asyncProperty(someAttacks, async (attacks) => {
      const bot = offlineBot({ stored: world });
      const route = offlineRouter({ registry, app: bot.app, log: bot.log });
      for (const attack of attacks) {
        const payload = forged(attack, attacker.sender);
        const before = { rows: new Map(bot.rows), logged: bot.logged.length };
        const told = await route(payload);
        expect(harmOf(attacker, before, bot, told)).toEqual([]);
        // What Discord delivers twice is done once.
        expect(await route(payload)).toEqual([]);
        const [words = 'no words'] = contentsOf(told[0]);
        answers.set(words, (answers.get(words) ?? 0) + 1);
      }
    });
    await fc.assert(property, { numRuns: RUNS, ...SEED });
    // Otherwise they would all be turned away at the door.
    const made = [...answers.values()].reduce((sum, count) => sum + count, 0);
    expect(answers.get(english.errors.component.unknown) ?? 0).toBeLessThan(made / 2);
    expect(answers.size).toBeGreaterThan(50);
    if (ATTACKS !== undefined) console.log(`${made} attacks, ${answers.size} different answers`);
  });
});
