import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/i18n/texts.ts';
import { privately } from '../../src/interactions/answer.ts';
import { Cooldowns, inWords } from '../../src/interactions/cooldowns.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import { elif, GUILD, john } from '../support/builders.ts';
import { OTHER_GUILD } from '../support/offline-client.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { commandInput } from '../support/option-payload.ts';
import { commandPayload, type Sender } from '../support/payloads.ts';
import { APP, defineCommand, say } from '../support/routed.ts';
import { contentOf } from '../support/view-fixtures.ts';

const TWICE_A_MINUTE = { uses: 2, withinMs: 60_000 };

describe('cooldowns', () => {
  let now = 1_000_000;
  const clock = () => now;

  it('let so many uses through, and then say how long to wait', () => {
    const cooldowns = new Cooldowns(clock);
    const use = () => cooldowns.use('moment share', GUILD, john.id, TWICE_A_MINUTE);
    expect(use()).toBeUndefined();
    now += 20_000;
    expect(use()).toBeUndefined();
    now += 10_000;
    expect(use()).toBe(30_000);
    now += 29_999;
    expect(use()).toBe(1);
    now += 1;
    // The first use has expired, the second has not; refused uses never counted.
    expect(use()).toBeUndefined();
    expect(use()).toBe(20_000);
  });

  it('are of each part, server and person by itself', () => {
    const cooldowns = new Cooldowns(clock);
    const once = { uses: 1, withinMs: 60_000 };
    expect(cooldowns.use('moment share', GUILD, john.id, once)).toBeUndefined();
    expect(cooldowns.use('moment share', GUILD, john.id, once)).toBe(60_000);
    expect(cooldowns.use('moment random', GUILD, john.id, once)).toBeUndefined();
    expect(cooldowns.use('moment share', OTHER_GUILD, john.id, once)).toBeUndefined();
    expect(cooldowns.use('moment share', GUILD, elif.id, once)).toBeUndefined();
  });
});

it.each([
  [1, { hours: 0, minutes: 0, seconds: 1 }],
  [59_001, { hours: 0, minutes: 1, seconds: 60 }],
  [90 * 60_000, { hours: 0, minutes: 90 }],
  [90 * 60_000 + 1, { hours: 2, minutes: 91 }],
  [86_400_000, { hours: 24 }],
])('a wait of %i ms is told in the unit that people would use', (waitMs, wait) => {
  expect(inWords(waitMs)).toMatchObject(wait);
});

describe('a part with a cooldown', () => {
  /** Routes uses of a command, and returns what the person reads. */
  function start(execute: () => void) {
    const command = defineCommand({
      name: 'moment random',
      needs: 'everyone',
      manner: 'public',
      cooldown: { uses: 1, withinMs: 60_000 },
      execute: () => {
        execute();
        return privately(say('done'));
      },
    });
    const registry = createRegistry([command]);
    const route = offlineRouter({ registry, app: APP });
    return async (sender: Sender = {}) => {
      const [told] = await route(commandPayload(commandInput(command, {}), sender));
      return { words: contentOf(told), isPrivate: JSON.stringify(told).includes('"flags":32832') };
    };
  }

  it('refuses privately, in the words of the person, and does not run', async () => {
    let runs = 0;
    const use = start(() => {
      runs += 1;
    });
    expect((await use({ as: john })).words).toBe('done');
    const refused = await use({ as: john });
    expect(refused).toEqual({
      words: textsFor('en-US').errors.cooldown({ hours: 0, minutes: 1, seconds: 60 }),
      isPrivate: true,
    });
    expect(runs).toBe(1);
    expect((await use({ as: elif })).words).toBe('done');
    expect((await use({ as: john, guild: OTHER_GUILD })).words).toBe('done');
    expect(runs).toBe(3);
  });

  it('counts a use that fails, as it took as much work', async () => {
    const use = start(() => {
      throw new UserError('moment.noneYet');
    });
    expect((await use()).words).toBe(textsFor('en-US').errors.moment.noneYet);
    expect((await use()).words).toBe(
      textsFor('en-US').errors.cooldown({ hours: 0, minutes: 1, seconds: 60 }),
    );
  });
});
