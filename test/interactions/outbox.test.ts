import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import {
  type Answer,
  form,
  inPlace,
  privately,
  publicly,
  type SentMessage,
} from '../../src/interactions/answer.ts';
import type { Manner } from '../../src/interactions/parts.ts';
import {
  askForWords,
  buttonId,
  CALLBACK,
  DEFERRED,
  DEFERRED_UPDATE,
  defineButton,
  defineCommand,
  defineModal,
  formId,
  gate,
  MESSAGE,
  PRESS,
  type Routed,
  say,
  sayWithButton,
  startRouted,
  UPDATE,
} from '../support/routed.ts';
import { expectPrivate, formOf, messageOf, read } from '../support/stage.ts';

const texts = textsFor('en-GB');
/** discord.js tries four times in total. */
const ALL_TRIES = 4;
const failing = { method: 'POST', path: CALLBACK, status: 500 } as const;
const INVALID = { code: 50035, message: 'Invalid Form Body' };
const refused = { ...failing, status: 400, body: INVALID } as const;
const FOLLOW_UP = /^\/webhooks\//;
/** Discord handles the request but reports a failure. */
const takenUnawares = { ...failing, times: 1, after: true } as const;

const browse = (manner: Manner, execute: () => Promise<Answer> | Answer) =>
  defineCommand({ name: 'moment browse', needs: 'everyone', manner, execute });
const withButton = defineCommand({
  name: 'moment random',
  needs: 'everyone',
  manner: 'public',
  execute: () => publicly(sayWithButton('before')),
});
const logOf = ({ logged }: Routed) => logged.map(({ msg }) => msg);

/** Collects the messages that Discord created. */
function keeping() {
  const sent: SentMessage[] = [];
  const onSent = async (message: SentMessage) => {
    sent.push(message);
  };
  return { sent, onSent };
}

describe('when Discord takes an answer and says that it did not', () => {
  test('the answer is there once, and its id is known', async () => {
    const { sent, onSent } = keeping();
    const stage = await startRouted([browse('public', () => publicly(say('here it is'), { onSent }))]);
    stage.faults.next(takenUnawares);
    const { id } = messageOf(await stage.people.john.command('moment browse'));
    await stage.until(() => sent.length > 0);
    expect(stage.callbacks()).toEqual([
      [MESSAGE, 500],
      [MESSAGE, 400],
    ]);
    expect(sent).toEqual([{ id, channel: stage.channels.moments.id, attachments: [] }]);
    expect(stage.people.elif.sees().map(text)).toEqual(['here it is']);
    expect(stage.logged).toEqual([]);
  });

  test('a message that was to change has changed, and its id is known', async () => {
    const { sent, onSent } = keeping();
    const button = defineButton({
      id: buttonId,
      needs: 'everyone',
      manner: 'update',
      execute: () => inPlace(say('after'), { onSent }),
    });
    const stage = await startRouted([withButton, button]);
    const card = messageOf(await stage.people.john.command('moment random'));
    stage.faults.next(takenUnawares);
    expect(await stage.people.elif.press(card, PRESS)).toMatchObject({ kind: 'update' });
    await stage.until(() => sent.length > 0);
    expect(stage.callbacks().slice(1)).toEqual([
      [UPDATE, 500],
      [UPDATE, 400],
    ]);
    expect(sent).toMatchObject([{ id: card.id }]);
    expect(stage.people.john.sees().map(text)).toEqual(['after']);
    expect(stage.logged).toEqual([]);
  });

  test.each(['public', 'private'] as const)('to wait, as %s, the answer still comes', async (manner) => {
    const { opened, open } = gate();
    const { sent, onSent } = keeping();
    const answer =
      manner === 'public'
        ? publicly(say('here it is'), { onSent })
        : { ...privately(say('here it is')), onSent };
    const stage = await startRouted([browse(manner, () => opened.then(() => answer))]);
    stage.faults.next(takenUnawares);
    const outcome = stage.people.john.command('moment browse');
    await stage.until(() => stage.callbacks().length === 2);
    open();
    const { id } = messageOf(await outcome);
    expect(read(await outcome)).toBe('here it is');
    await stage.until(() => sent.length > 0);
    expect(stage.callbacks()).toEqual([
      [DEFERRED, 500],
      [DEFERRED, 400],
    ]);
    expect(sent).toMatchObject([{ id }]);
    expect(stage.people.john.sees()).toHaveLength(1);
    expect(stage.people.elif.sees()).toHaveLength(manner === 'public' ? 1 : 0);
    expect(stage.logged).toEqual([]);
  });

  test('to wait, and denies it at every try, the answer still comes', async () => {
    const { opened, open } = gate();
    const { sent, onSent } = keeping();
    const slow = browse('public', () => opened.then(() => publicly(say('here it is'), { onSent })));
    const stage = await startRouted([slow]);
    stage.faults.next(takenUnawares);
    stage.faults.next({ ...failing, times: ALL_TRIES - 1 });
    const outcome = stage.people.john.command('moment browse');
    await stage.until(() => stage.callbacks().length === ALL_TRIES);
    open();
    expect(read(await outcome)).toBe('here it is');
    await stage.until(() => sent.length > 0);
    expect(stage.people.elif.sees().map(text)).toEqual(['here it is']);
  });

  test('to wait with a change, the change still comes', async () => {
    const { opened, open } = gate();
    const execute = () => opened.then(() => inPlace(say('after')));
    const stage = await startRouted([
      withButton,
      defineButton({ id: buttonId, needs: 'everyone', manner: 'update', execute }),
    ]);
    const card = messageOf(await stage.people.john.command('moment random'));
    stage.faults.next(takenUnawares);
    const pressed = stage.people.elif.press(card, PRESS);
    await stage.until(() => stage.callbacks().length === 3);
    open();
    expect(await pressed).toMatchObject({ kind: 'update', message: { id: card.id } });
    expect(stage.callbacks().slice(1)).toEqual([
      [DEFERRED_UPDATE, 500],
      [DEFERRED_UPDATE, 400],
    ]);
    expect(stage.people.john.sees().map(text)).toEqual(['after']);
  });
});

describe('when Discord does not take an answer', () => {
  test('what is to be said otherwise is told privately, and nothing counts as sent', async () => {
    const { sent, onSent } = keeping();
    const done = say('kept all the same');
    const stage = await startRouted([browse('public', () => publicly(say('here it is'), { onSent, done }))]);
    stage.faults.next(refused);
    const outcome = await stage.people.john.command('moment browse');
    expectPrivate(outcome);
    expect(read(outcome)).toBe('kept all the same');
    expect(stage.people.elif.sees()).toEqual([]);
    await stage.router.drain();
    expect(sent).toEqual([]);
    expect(logOf(stage)).toEqual(['answer not delivered']);
  });

  test('after all were told to wait, what is to be said otherwise is told privately still', async () => {
    const { opened, open } = gate();
    const answer = publicly(say('here it is'), { done: say('kept all the same') });
    const stage = await startRouted([browse('public', () => opened.then(() => answer))]);
    const { john, elif } = stage.people;
    const outcome = john.command('moment browse');
    await stage.until(() => elif.sees().length === 1);
    stage.faults.next({ method: 'PATCH', path: /^\/webhooks\//, status: 400, body: INVALID });
    open();
    await outcome;
    await stage.until(() => john.sees().map(text).includes('kept all the same'));
    expect(elif.sees()).toEqual([]);
  });

  test('a private answer is tried again', async () => {
    const stage = await startRouted([browse('private', () => privately(say('the way back')))]);
    stage.faults.next({ ...failing, times: ALL_TRIES });
    const outcome = await stage.people.john.command('moment browse');
    expectPrivate(outcome);
    expect(read(outcome)).toBe('the way back');
    expect(stage.people.john.sees()).toHaveLength(1);
    expect(stage.callbacks()).toHaveLength(ALL_TRIES + 1);
  });

  test('a private answer twice, its fault is owned up to, with a code', async () => {
    const stage = await startRouted([browse('private', () => privately(say('the way back')))]);
    stage.faults.next({ ...refused, times: 2 });
    const outcome = await stage.people.john.command('moment browse');
    expectPrivate(outcome);
    const [code = 'none'] = stage.world.interactions.keys();
    expect(read(outcome)).toBe(texts.errors.bug({ code }));
  });

  test('a public one without such words is owned up to, with a code', async () => {
    const stage = await startRouted([browse('public', () => publicly(say('here it is')))]);
    stage.faults.next({ ...failing, times: 2 * ALL_TRIES });
    const outcome = await stage.people.john.command('moment browse');
    expectPrivate(outcome);
    const [code = 'none'] = stage.world.interactions.keys();
    expect(read(outcome)).toBe(texts.errors.discord.unavailable({ code }));
  });

  test.each([
    ['because its message has gone', { status: 404, body: { code: 10008, message: 'Unknown Message' } }, 40],
    ['because the bot may not', { status: 403, body: { code: 50013, message: 'Missing Permissions' } }, 40],
    ['because it is not valid', { status: 400, body: INVALID }, 50],
  ])('%s, the log tells a bug of ours from what is none', async (_, fault, level) => {
    const stage = await startRouted([browse('public', () => publicly(say('here it is')))]);
    stage.faults.next({ ...refused, ...fault });
    await stage.people.john.command('moment browse');
    expect(stage.logged).toMatchObject([{ level, msg: 'answer not delivered' }]);
  });

  test('nor an error message, the log says so, and has no text of a person', async () => {
    const ask = browse('form', () => form(askForWords));
    const answer = defineModal({
      id: formId,
      fields: { words: 'text' },
      needs: 'everyone',
      manner: 'public',
      execute: ({ fields }) => publicly(say(fields.words)),
    });
    const stage = await startRouted([ask, answer], { acknowledge: 1_500 });
    const opened = formOf(await stage.people.john.command('moment browse'));
    stage.faults.next({ ...refused, times: 2 });
    const submitted = opened.fill({ words: 'Memo finally meets Ova.' }).submit();
    await stage.until(() => stage.logged.length === 2);
    expect(logOf(stage)).toEqual(['answer not delivered', 'error message not delivered either']);
    const log = JSON.stringify(stage.logged);
    expect(log).not.toContain('Memo');
    for (const { token } of stage.world.interactions.values()) expect(log).not.toContain(token);
    expect(stage.people.elif.sees()).toEqual([]);
    expect(await submitted).toMatchObject({ kind: 'failed' });
  });

  test.each([refused, { ...failing, times: ALL_TRIES }])(
    'a note beside it that can’t be said is left out: the answer did not fail ($status)',
    async (fault) => {
      const aside = privately(say('by the way'));
      const stage = await startRouted([browse('public', () => publicly(say('here it is'), { aside }))]);
      const isRefused = fault.status === refused.status;
      stage.faults.next({ ...fault, path: FOLLOW_UP, times: (isRefused ? 1 : ALL_TRIES) * 2 });
      expect(read(await stage.people.john.command('moment browse'))).toBe('here it is');
      await stage.router.drain();
      expect(stage.people.john.sees().map(text)).toEqual(['here it is']);
    },
  );

  test('what goes wrong after an answer is logged, and the answer stays', async () => {
    const onSent = () => Promise.reject(new Error('not written down'));
    const stage = await startRouted([browse('public', () => publicly(say('here it is'), { onSent }))]);
    expect(read(await stage.people.john.command('moment browse'))).toBe('here it is');
    await stage.until(() => stage.logged.length > 0);
    expect(stage.logged).toMatchObject([{ msg: 'interaction failed', err: { message: 'not written down' } }]);
    expect(stage.people.elif.sees().map(text)).toEqual(['here it is']);
  });
});
