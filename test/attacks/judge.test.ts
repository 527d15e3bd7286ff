import { describe, expect, it } from 'vitest';
import { offlineBot, registry } from '../support/offline-bot.ts';
import { MODERATORS_CHANNEL, owner } from '../support/offline-client.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { payloadOf } from '../support/use.ts';
import { harmOf } from './judge.ts';
import { ATTACKERS, fillWorld, HERE, SECRETS } from './world.ts';

/** What the attacks are after can be found, so they would notice it. */
describe('what somebody with the right to it reads and does', () => {
  it.each([
    ['command moment show', { number: '#7' }, `a leak: ${SECRETS.moderators}`],
    ['command moment show', { number: '#6' }, `a leak: ${HERE}`],
    ['command moderation moment-history', { number: '#9' }, `a leak: ${SECRETS.earlier}`],
    ['command moment remove', { number: '#6', reason: 'It names a neighbour.' }, 'a change: '],
  ])('would be harm if an attacker did: %s %j', async (name, options, harm) => {
    const bot = offlineBot();
    await fillWorld(bot.app);
    const part = registry.usable.find((one) => `${one.kind} ${one.name}` === name);
    if (!part) throw new Error(`there is no ${name}`);
    const route = offlineRouter({ registry, app: bot.app, log: bot.log });
    const before = { rows: new Map(bot.rows), logged: 0 };
    const told = await route(payloadOf(part, { as: owner, channel: MODERATORS_CHANNEL, options }));
    const { member, fromElsewhere } = ATTACKERS;
    const mustNotRead = [...member.mustNotRead, ...fromElsewhere.mustNotRead];
    expect(harmOf({ ...member, mustNotRead }, before, bot, told).join('\n')).toContain(harm);
  });
});
