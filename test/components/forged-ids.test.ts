import { expect, it } from 'vitest';
import goosebump from '../../src/components/moment/goosebump.ts';
import openMoment from '../../src/components/moment/open-moment.ts';
import replies from '../../src/components/reply/replies.ts';
import reply from '../../src/components/reply/reply.ts';
import { offlineBot, registry } from '../support/offline-bot.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { componentPayload } from '../support/payloads.ts';
import { english } from '../support/texts/english.ts';
import { contentOf } from '../support/view-fixtures.ts';

it.each([
  'nonsense',
  'goosebump',
  'goosebump:abc:card',
  'goosebump:1:card:more',
  'goosebump:-1:card',
  'goosebump:1:nowhere',
  'goosebump:%:card',
  'browse:-:1:sideways:3',
  'story-form:123456789012345678',
  'constructor:1',
  '__proto__',
])('a custom id that is stale or forged (%s) is answered clearly', async (customId) => {
  const route = offlineRouter({ registry, app: offlineBot().app });
  const [told] = await route(componentPayload(customId));
  expect(contentOf(told)).toBe(english.errors.component.unknown);
});

it('a custom id of a moment that is not there changes nothing', async () => {
  const { use, rows } = offlineBot();
  const unknown = { key: 'moment.unknown', facts: { number: 99 } };
  const moment = 99;
  expect(await use(goosebump, { values: { moment, place: 'card' } })).toMatchObject(unknown);
  expect(await use(reply, { values: { moment } })).toMatchObject(unknown);
  expect(await use(replies, { values: { moment, page: 0, opens: 'beside' } })).toMatchObject(unknown);
  expect(await use(openMoment, { values: { moment } })).toMatchObject(unknown);
  expect([...rows]).toEqual([]);
});
