import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import type { PlannedFault } from '../../sandbox/rest/fault-plan.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { type Answer, form, inPlace, privately, publicly } from '../../src/interactions/answer.ts';
import type { Manner } from '../../src/interactions/parts.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import {
  askForWords,
  buttonId,
  CALLBACK,
  DEFERRED,
  defineButton,
  defineCommand,
  gate,
  MESSAGE,
  PRESS,
  type Routed,
  say,
  sayWithButton,
  startRouted,
} from '../support/routed.ts';
import { expectPrivate, formOf, messageOf, read } from '../support/stage.ts';

/** Each ends in doubt: Discord did it, or did not, and its response says neither. */
const DOUBTS: Readonly<Record<string, Pick<PlannedFault, 'cut' | 'status' | 'body' | 'html' | 'times'>>> = {
  'a closed connection': { cut: true },
  'a server error at every try': { status: 502, times: 4 },
  'a bare 401': { status: 401, body: { code: 0, message: '401: Unauthorized' } },
  'a page with 403': { status: 403, html: '<!doctype html><title>Access denied</title>' },
};
const doubts = Object.entries(DOUBTS).flatMap(([name, fault]) => [
  [`${name} after it was done`, { times: 1, ...fault, after: true }] as const,
  [`${name} instead`, { times: 1, ...fault }] as const,
]);

const callback = { method: 'POST', path: CALLBACK } as const;
const edit = { method: 'PATCH', path: /^\/webhooks\// } as const;
const deletion = { method: 'DELETE', path: /^\/webhooks\// } as const;
const FOR_ALL = 'for all';
const SECRET = 'for John alone';

const command = (manner: Manner, execute: () => Promise<Answer> | Answer) =>
  defineCommand({ name: 'moment browse', needs: 'everyone', manner, execute });
const withButton = defineCommand({
  name: 'moment random',
  needs: 'everyone',
  manner: 'public',
  execute: () => publicly(sayWithButton('before')),
});
const button = (answer: () => Promise<Answer> | Answer) =>
  defineButton({ id: buttonId, needs: 'everyone', manner: 'update', execute: answer });

/** What a person sees, without what is only "thinking". */
const seen = (person: Routed['people']['john']) => person.sees().map(text).filter(Boolean);

describe('after whatever leaves in doubt if it was taken', () => {
  test('an answer for all is there once, and its id is known', async () => {
    const sent: string[] = [];
    const onSent = async ({ id }: { id: string }) => void sent.push(id);
    const stage = await startRouted([command('public', () => publicly(say(FOR_ALL), { onSent }))]);
    const { john, elif } = stage.people;
    const ids: string[] = [];
    for (const [name, fault] of doubts) {
      stage.faults.next({ ...callback, ...fault });
      ids.push(messageOf(await john.command('moment browse')).id);
      await stage.router.drain();
      expect(seen(elif), name).toEqual(ids.map(() => FOR_ALL));
      expect(sent, name).toEqual(ids);
      stage.faults.clear();
    }
  });

  test('a message in place shows what it was to show', async () => {
    const done = say(SECRET);
    const stage = await startRouted([withButton, button(() => inPlace(say('after'), { done }))]);
    const { john, elif } = stage.people;
    for (const [at, [name, fault]] of doubts.entries()) {
      const card = messageOf(await john.command('moment random'));
      stage.faults.next({ ...callback, ...fault });
      await john.press(card, PRESS);
      await stage.router.drain();
      const all = Array.from({ length: at + 1 }, () => 'after');
      expect([seen(elif), seen(john)], name).toEqual([all, all]);
      stage.faults.clear();
    }
  });

  test('a form opens', async () => {
    const stage = await startRouted([command('form', () => form(askForWords))]);
    for (const [name, fault] of doubts) {
      stage.faults.next({ ...callback, ...fault });
      expect(formOf(await stage.people.john.command('moment browse')).title, name).toBe('A form');
      stage.faults.clear();
    }
    expect(stage.logged).toEqual([]);
  });

  test('a private answer after all were told to wait is for the person alone', async () => {
    let gated = gate();
    const stage = await startRouted([
      command('public', () => gated.opened.then(() => privately(say(SECRET)))),
    ]);
    const { john, elif } = stage.people;
    for (const [at, [name, fault]] of doubts.entries()) {
      gated = gate();
      const [calls, lines] = [stage.callbacks().length, stage.logged.length];
      stage.faults.next({ ...callback, ...fault });
      const outcome = john.command('moment browse');
      await stage.until(() => stage.callbacks().length > calls + 1 || stage.logged.length > lines);
      gated.open();
      await stage.until(() => seen(john).length > at);
      await outcome;
      await stage.router.drain();
      expect(seen(john), name).toEqual(Array.from({ length: at + 1 }, () => SECRET));
      expect(elif.sees(), name).toEqual([]);
      stage.faults.clear();
    }
  });
});

test('after somebody deleted "thinking", the message in its place stays when something private follows', async () => {
  const { opened, open } = gate();
  const stage = await startRouted([
    command('public', () => opened.then(() => publicly(say(FOR_ALL), { aside: privately(say(SECRET)) }))),
  ]);
  const { john, elif, mika } = stage.people;
  void john.command('moment browse');
  await stage.until(() => elif.sees().length === 1);
  for (const thinking of mika.sees()) mika.delete(thinking);
  open();
  await stage.until(() => seen(john).includes(SECRET));
  expect(seen(elif)).toEqual([FOR_ALL]);
});

describe('if it stays in doubt whether the answer is shown', () => {
  const lost = { cut: true, after: true } as const;

  test('what is done is told beside it, to the person alone', async () => {
    const known: boolean[] = [];
    const onLost = async (isKnown: boolean) => {
      known.push(isKnown);
      return undefined;
    };
    const stage = await startRouted([
      withButton,
      button(() => inPlace(say('after'), { done: say(SECRET), onLost })),
    ]);
    const { john, elif } = stage.people;
    const card = messageOf(await elif.command('moment random'));
    stage.faults.next({ ...callback, ...lost });
    stage.faults.next({ ...edit, ...lost, times: 2 });
    const pressed = john.press(card, PRESS);
    await stage.until(() => seen(john).includes(SECRET));
    await pressed;
    expect(seen(elif)).toEqual(['after']);
    expect(seen(john)).toEqual(['after', SECRET]);
    expect(known).toEqual([false]);
  });

  test('in the place of "thinking", that place is cleared, so that it is certain', async () => {
    const known: boolean[] = [];
    const { opened, open } = gate();
    const onLost = async (isKnown: boolean) => {
      known.push(isKnown);
      return say(SECRET);
    };
    const stage = await startRouted([
      command('public', () => opened.then(() => publicly(say(FOR_ALL), { done: say('not this'), onLost }))),
    ]);
    const { john, elif } = stage.people;
    const outcome = john.command('moment browse');
    await stage.until(() => elif.sees().length === 1);
    stage.faults.next({ ...edit, ...lost, times: 2 });
    open();
    await stage.until(() => seen(john).includes(SECRET));
    await outcome;
    expect(elif.sees()).toEqual([]);
    expect(known).toEqual([true]);
  });

  test('and somebody deleted "thinking", it is not certain that the message after it is not there', async () => {
    const known: boolean[] = [];
    const { opened, open } = gate();
    const onLost = async (isKnown: boolean) => {
      known.push(isKnown);
      return undefined;
    };
    const stage = await startRouted([
      command('public', () => opened.then(() => publicly(say(FOR_ALL), { done: say(SECRET), onLost }))),
    ]);
    const { john, elif, mika } = stage.people;
    void john.command('moment browse');
    await stage.until(() => elif.sees().length === 1);
    for (const thinking of mika.sees()) mika.delete(thinking);
    stage.faults.next({ method: 'POST', path: /^\/webhooks\//, ...lost });
    open();
    await stage.until(() => seen(john).includes(SECRET));
    expect(seen(elif)).toEqual([FOR_ALL]);
    expect(known).toEqual([false]);
  });

  test('and all may have been told to wait, nothing is said where they would read it', async () => {
    const { opened, open } = gate();
    const stage = await startRouted([command('public', () => opened.then(() => privately(say(SECRET))))]);
    const { john, elif } = stage.people;
    stage.faults.next({ ...callback, ...lost });
    stage.faults.next({ ...deletion, cut: true, times: 10 });
    void john.command('moment browse');
    await stage.until(() => stage.logged.some(({ msg }) => msg === 'could not defer'));
    open();
    const failed = () => stage.logged.filter(({ msg }) => msg === 'error message not delivered either');
    await stage.until(() => failed().length === 2);
    expect([...seen(john), ...seen(elif)]).toEqual([]);
    expect(elif.sees()).toHaveLength(1);
  });
});

/** Ways in which a handler answers, with something that is only for the person. */
const WAYS: readonly (readonly [Manner, Answer | UserError])[] = [
  ['public', publicly(say(FOR_ALL), { done: say(SECRET) })],
  ['public', privately(say(SECRET))],
  ['public', new UserError('moment.noneYet')],
  ['private', publicly(say(FOR_ALL), { done: say(SECRET) })],
];

test('whatever fails twice on the way, nobody else reads what is for one person', async () => {
  let answer: Answer | UserError = form(askForWords);
  let opened = Promise.resolve();
  let runs = 0;
  const execute = async () => {
    runs += 1;
    await opened;
    if (answer instanceof UserError) throw answer;
    return answer;
  };
  const parts = [
    command('public', execute),
    defineCommand({ name: 'moment random', needs: 'everyone', manner: 'private', execute }),
  ];
  const stage = await startRouted(parts, { acknowledge: 1_000, deferAfterMs: 1 });
  const { john, elif } = stage.people;
  const steps = [callback, edit, deletion, { method: 'POST', path: /^\/webhooks\// }];
  const secrets = [SECRET, textsFor('en-GB').errors.moment.noneYet];
  const read: string[] = [];
  stage.world.changes.listen((change) => {
    if (change.type !== 'message-created' && change.type !== 'message-edited') return;
    if (change.message.ephemeralTo === undefined) read.push(JSON.stringify(change.message.components));
  });
  for (const [manner, wanted] of WAYS) {
    for (const isSlow of [false, true]) {
      for (const first of steps) {
        if (!isSlow && first !== callback) continue;
        for (const second of steps) {
          for (const after of [false, true]) {
            const { opened: gated, open } = gate();
            answer = wanted;
            opened = isSlow ? gated : Promise.resolve();
            stage.faults.clear();
            stage.faults.next({ ...first, cut: true, after });
            stage.faults.next({ ...second, cut: true, after: !after, times: 2 });
            const [before, calls] = [runs, stage.callbacks().length];
            john.command(manner === 'public' ? 'moment browse' : 'moment random').catch(() => undefined);
            await stage.until(() => runs > before && (!isSlow || stage.callbacks().length > calls));
            open();
            await stage.router.drain();
          }
        }
      }
    }
  }
  for (const secret of secrets) expect(read.filter((words) => words.includes(secret))).toEqual([]);
  expect(read.some((words) => words.includes(FOR_ALL))).toBe(true);
  expect(elif.sees().length).toBeGreaterThan(0);
});

describe('an interaction that came late', () => {
  const TOO_LATE = { code: 10062, message: 'Unknown interaction' };

  test('is not carried out if Discord has given up on it', async () => {
    let runs = 0;
    const execute = () => {
      runs += 1;
      return publicly(say(FOR_ALL));
    };
    const stage = await startRouted([command('public', execute)], { ageOf: () => 3_001 });
    stage.faults.next({ ...callback, status: 404, body: TOO_LATE });
    const outcome = await stage.people.john.command('moment browse');
    expectPrivate(outcome);
    expect(read(outcome)).toBe(textsFor('en-GB').errors.late);
    expect(runs).toBe(0);
    expect(stage.callbacks().map(([type]) => type)).toEqual([DEFERRED, MESSAGE]);
  });

  test('is left alone once Discord has said twice that it no longer waits', async () => {
    const stage = await startRouted([command('private', () => privately(say(SECRET)))], {
      ageOf: () => 3_001,
      acknowledge: 100,
    });
    stage.faults.next({ ...callback, status: 404, body: TOO_LATE, times: 9 });
    await stage.people.john.command('moment browse');
    await stage.router.drain();
    expect(stage.callbacks().map(([type]) => type)).toEqual([DEFERRED, MESSAGE]);
  });

  test.each([2_000, 20_000])('by %i ms, by our clock, is carried out if Discord still waits', async (age) => {
    const stage = await startRouted([command('public', () => publicly(say(FOR_ALL)))], { ageOf: () => age });
    expect(read(await stage.people.john.command('moment browse'))).toBe(FOR_ALL);
  });

  test('is deferred at once if half of the time is gone', async () => {
    const { opened, open } = gate();
    const stage = await startRouted([command('public', () => opened.then(() => publicly(say(FOR_ALL))))], {
      ageOf: () => 2_000,
      deferAfterMs: 1_500,
    });
    const outcome = stage.people.john.command('moment browse');
    await stage.until(() => stage.callbacks().length === 1);
    expect(stage.callbacks()).toEqual([[DEFERRED, 204]]);
    open();
    expect(read(await outcome)).toBe(FOR_ALL);
  });
});

describe('an answer with a large file', () => {
  const view = { ...say(FOR_ALL), files: [{ name: 'scene.png', bytes: Buffer.alloc(100_001) }] };

  test.each(['public', 'private'] as const)('is announced as %s before it is sent', async (manner) => {
    const answer = manner === 'public' ? publicly(view) : privately(view);
    const stage = await startRouted([command(manner, () => answer)]);
    const outcome = await stage.people.john.command('moment browse');
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: manner === 'private' });
    expect(stage.callbacks()).toEqual([[DEFERRED, 204]]);
    expect(seen(stage.people.elif)).toHaveLength(manner === 'public' ? 1 : 0);
  });
});
