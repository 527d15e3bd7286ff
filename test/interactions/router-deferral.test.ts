import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { inPlace, privately, publicly } from '../../src/interactions/answer.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import {
  buttonId,
  DEFERRED,
  DEFERRED_UPDATE,
  defineButton,
  defineCommand,
  gate,
  MESSAGE,
  PRESS,
  say,
  sayWithButton,
  startRouted,
} from '../support/routed.ts';
import { expectPrivate, messageOf, read } from '../support/stage.ts';

const NONE_YET = textsFor('en-GB').errors.moment.noneYet;

/** Answers with a message with the button. */
const withButton = defineCommand({
  name: 'moment random',
  needs: 'everyone',
  manner: 'public',
  execute: () => publicly(sayWithButton('before')),
});

describe('a handler that takes long', () => {
  test.each(['public', 'private'] as const)('is deferred as %s, and its answer comes', async (manner) => {
    const { opened, open } = gate();
    const answer = manner === 'public' ? publicly : privately;
    const slow = defineCommand({
      name: 'moment browse',
      needs: 'everyone',
      manner,
      execute: () => opened.then(() => answer(say('here it is'))),
    });
    const stage = await startRouted([slow]);
    const outcome = stage.people.john.command('moment browse');
    await stage.until(() => stage.callbacks().length === 1);
    expect(stage.callbacks()).toEqual([[DEFERRED, 204]]);
    open();
    expect(await outcome).toMatchObject({ kind: 'message', ephemeral: manner === 'private' });
    expect(read(await outcome)).toBe('here it is');
    expect(stage.people.john.sees()).toHaveLength(1);
    expect(stage.people.elif.sees()).toHaveLength(manner === 'public' ? 1 : 0);
  });

  test('is deferred as an update, and its message changes', async () => {
    const { opened, open } = gate();
    const slow = defineButton({
      id: buttonId,
      needs: 'everyone',
      manner: 'update',
      execute: ({ values: { number } }) => opened.then(() => inPlace(say(`pressed ${number}`))),
    });
    const stage = await startRouted([withButton, slow]);
    const { john, elif } = stage.people;
    const card = messageOf(await john.command('moment random'));
    const pressed = elif.press(card, PRESS);
    await stage.until(() => stage.callbacks().length === 2);
    open();
    expect(await pressed).toMatchObject({ kind: 'update', message: { id: card.id } });
    expect(stage.callbacks().map(([type]) => type)).toEqual([MESSAGE, DEFERRED_UPDATE]);
    expect(john.sees().map(text)).toEqual(['pressed 7']);
  });

  test('and fails with what the person should know tells them alone, and leaves nothing in public', async () => {
    const { opened, open } = gate();
    const slow = defineCommand({
      name: 'moment browse',
      needs: 'everyone',
      manner: 'public',
      execute: () => opened.then(() => Promise.reject(new UserError('moment.noneYet'))),
    });
    const stage = await startRouted([slow]);
    const { john, elif } = stage.people;
    const outcome = john.command('moment browse');
    await stage.until(() => elif.sees().length === 1);
    open();
    await outcome;
    await stage.until(() => john.sees().map(text).includes(NONE_YET));
    expect(john.sees()).toHaveLength(1);
    expect(elif.sees()).toEqual([]);
    expect(stage.logged).toEqual([]);
  });

  test('over a button, and fails, leaves the message as it was', async () => {
    const { opened, open } = gate();
    const slow = defineButton({
      id: buttonId,
      needs: 'everyone',
      manner: 'update',
      execute: () => opened.then(() => Promise.reject(new UserError('moment.noneYet'))),
    });
    const stage = await startRouted([withButton, slow]);
    const { john, elif } = stage.people;
    const card = messageOf(await john.command('moment random'));
    const pressed = elif.press(card, PRESS);
    await stage.until(() => stage.callbacks().length === 2);
    open();
    expectPrivate(await pressed);
    expect(john.sees().map(text)).toEqual([text(card)]);
  });

  test('holds up the end until it is answered', async () => {
    const { opened, open } = gate();
    const slow = defineCommand({
      name: 'moment browse',
      needs: 'everyone',
      manner: 'public',
      execute: () => opened.then(() => publicly(say('here it is'))),
    });
    const stage = await startRouted([slow, withButton]);
    const outcome = stage.people.john.command('moment browse');
    await stage.until(() => stage.callbacks().length === 1);
    let isDrained = false;
    const drained = stage.router.drain().then(() => {
      isDrained = true;
    });
    await stage.people.elif.command('moment random');
    expect(isDrained).toBe(false);
    open();
    await drained;
    expect(stage.people.john.sees().map(text)).toContain('here it is');
    await outcome;
  });
});
