import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { publicly } from '../../src/interactions/answer.ts';
import { Course, type Handled } from '../../src/interactions/course.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import { GUILD } from '../support/builders.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { commandPayload, componentPayload } from '../support/payloads.ts';
import { APP, defineCommand, say } from '../support/routed.ts';

const what = { id: '1', kind: 'command', part: 'moment share', guild: GUILD } as const;

/** What is told of a course on which these things happened. */
function told(...steps: readonly ((course: Course) => void)[]): Partial<Handled> {
  const course = new Course(what);
  for (const step of steps) step(course);
  return course.end();
}

describe('what became of an interaction', () => {
  it.each([
    ['answered', [(c: Course) => c.send(true, false)]],
    ['deferred', [(c: Course) => c.send(true, true)]],
    ['refused', [(c: Course) => c.refuse('cooldown'), (c: Course) => c.send(true, false)]],
    ['failed', [(c: Course) => c.refuse('cooldown'), (c: Course) => c.send(false, false)]],
    ['failed', [(c: Course) => c.fail('storage.full'), (c: Course) => c.send(true, false)]],
    ['failed', [(c: Course) => c.send(false, false)]],
    ['failed', []],
    ['late', [(c: Course) => c.miss()]],
    ['late', [(c: Course) => c.refuse('late'), (c: Course) => c.miss(), (c: Course) => c.send(false, true)]],
  ])('is %s', (outcome, steps) => {
    expect(told(...steps)).toMatchObject({ ...what, outcome });
  });
});

const BROWSE = () =>
  commandPayload({ name: 'moment', options: [{ type: Type.Subcommand, name: 'browse', options: [] }] });

describe('the router', () => {
  const define = (execute: () => ReturnType<typeof publicly>) =>
    defineCommand({ name: 'moment browse', needs: 'everyone', manner: 'public', execute });

  async function handled(execute: () => ReturnType<typeof publicly>, payload = BROWSE()) {
    const reported: Handled[] = [];
    const route = offlineRouter({
      registry: createRegistry([define(execute)]),
      app: APP,
      onHandled: (one) => reported.push(one),
    });
    await route(payload);
    // A second delivery is none of its own.
    await route(payload);
    return reported;
  }

  it('tells once of each interaction what was used, where, how long it took and what became of it', async () => {
    const payload = BROWSE();
    expect(await handled(() => publicly(say('here')), payload)).toEqual([
      {
        id: payload.id,
        kind: 'command',
        part: 'moment browse',
        guild: GUILD,
        ms: expect.any(Number),
        outcome: 'answered',
      },
    ]);
  });

  it('tells why somebody was refused, and nothing but a key', async () => {
    const refuse = () => {
      throw new UserError('moment.noneYet');
    };
    expect(await handled(refuse)).toMatchObject([{ outcome: 'refused', error: 'moment.noneYet' }]);
  });

  it('tells of a bug', async () => {
    const fail = () => {
      throw new TypeError('Memo finally meets Ova');
    };
    const reported = await handled(fail);
    expect(reported).toMatchObject([{ outcome: 'failed', error: 'bug' }]);
    expect(JSON.stringify(reported)).not.toContain('Memo');
  });

  it('has no name for what no part answers to: the id comes from a client', async () => {
    const reported = await handled(() => publicly(say('here')), componentPayload('forged:Memo'));
    expect(reported).toMatchObject([{ kind: 'unknown', part: 'unknown', outcome: 'refused' }]);
    expect(JSON.stringify(reported)).not.toContain('Memo');
  });
});
