import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { form, inPlace, publicly } from '../../src/interactions/answer.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import {
  askForWords,
  buttonId,
  defineButton,
  defineCommand,
  defineModal,
  formId,
  MESSAGE,
  PRESS,
  say,
  sayWithButton,
  startRouted,
  UPDATE,
} from '../support/routed.ts';
import { expectPrivate, formOf, messageOf, read } from '../support/stage.ts';

const texts = textsFor('en-GB');

/** Answers with a message with the button. */
const withButton = defineCommand({
  name: 'moment random',
  needs: 'everyone',
  manner: 'public',
  execute: () => publicly(sayWithButton('before')),
});

describe('a form', () => {
  const ask = defineCommand({
    name: 'moment browse',
    needs: 'everyone',
    manner: 'form',
    execute: () => form(askForWords),
  });

  test('is opened, and what is typed into it is answered', async () => {
    const answer = defineModal({
      id: formId,
      fields: { words: 'text' },
      needs: 'everyone',
      manner: 'public',
      execute: ({ fields, values: { number } }) => publicly(say(`${number}: ${fields.words}`)),
    });
    const stage = await startRouted([ask, answer]);
    const opened = formOf(await stage.people.john.command('moment browse'));
    expect(opened.title).toBe('A form');
    expect(read(await opened.fill({ words: 'goosebumps' }).submit())).toBe('7: goosebumps');
  });

  test('that meets a bug gives the text back, with a code, and the log has neither text nor token', async () => {
    const bug = new TypeError('x is not a function');
    const answer = defineModal({
      id: formId,
      fields: { words: 'text' },
      needs: 'everyone',
      manner: 'public',
      execute: () => Promise.reject(bug),
    });
    const stage = await startRouted([ask, answer]);
    const opened = formOf(await stage.people.john.command('moment browse'));
    const outcome = await opened.fill({ words: 'Memo finally meets Ova.' }).submit();
    expectPrivate(outcome);
    const [, submitted] = [...stage.world.interactions.values()];
    expect(read(outcome).split('\n')).toEqual([
      texts.errors.bug({ code: submitted?.id ?? 'none' }),
      texts.typedText,
      'Memo finally meets Ova.',
    ]);
    expect(stage.logged).toMatchObject([
      { msg: 'handler failed', interaction: submitted?.id, err: { message: 'x is not a function' } },
    ]);
    const log = JSON.stringify(stage.logged);
    expect(log).not.toContain('Memo');
    for (const { token } of stage.world.interactions.values()) expect(log).not.toContain(token);
  });
});

describe('an interaction', () => {
  test('that fails for a reason of another room is explained', async () => {
    class DiskFull extends Error {}
    const broken = defineCommand({
      name: 'moment browse',
      needs: 'everyone',
      manner: 'public',
      execute: () => Promise.reject(new DiskFull('no room')),
    });
    const explain = (error: unknown) =>
      error instanceof DiskFull ? new UserError('storage.full') : undefined;
    const stage = await startRouted([broken], { explain });
    const outcome = await stage.people.john.command('moment browse');
    expectPrivate(outcome);
    expect(read(outcome)).toBe(texts.errors.storage.full);
    expect(stage.logged).toMatchObject([{ msg: 'handler failed', known: 'storage.full' }]);
  });

  test('that Discord delivers twice is done once', async () => {
    let runs = 0;
    const count = defineCommand({
      name: 'moment browse',
      needs: 'everyone',
      manner: 'public',
      execute: () => {
        runs += 1;
        return publicly(say(`run ${runs}`));
      },
    });
    const stage = await startRouted([count]);
    await stage.people.john.command('moment browse');
    stage.gateway.redeliver();
    await stage.until(() => stage.logged.some(({ msg }) => msg === 'delivered twice, done once'));
    stage.gateway.deliverTimes(2);
    await stage.people.elif.command('moment browse');
    await stage.until(() => stage.logged.length === 2);
    expect(stage.people.john.sees().map(text)).toEqual(['run 1', 'run 2']);
    expect(stage.callbacks()).toHaveLength(2);
  });

  test.each(['test-button:no-number', 'test-button', 'test-form:7', 'gone:1'])(
    'with %j, which no part understands, is refused privately',
    async (customId) => {
      const button = defineButton({
        id: buttonId,
        needs: 'everyone',
        manner: 'update',
        execute: () => inPlace(say('pressed')),
      });
      const modal = defineModal({
        id: formId,
        fields: { words: 'text' },
        needs: 'everyone',
        manner: 'public',
        execute: () => publicly(say('sent')),
      });
      const stage = await startRouted([withButton, button, modal]);
      const card = messageOf(await stage.people.john.command('moment random'));
      const outcome = await stage.people.mika.forge(card, customId);
      expectPrivate(outcome);
      expect(read(outcome)).toBe(texts.errors.component.unknown);
      expect(stage.people.john.sees().map(text)).toEqual([text(card)]);
    },
  );

  test('with a button that is quick changes the message without a deferral', async () => {
    const button = defineButton({
      id: buttonId,
      needs: 'everyone',
      manner: 'update',
      execute: () => inPlace(say('pressed')),
    });
    const stage = await startRouted([withButton, button]);
    const card = messageOf(await stage.people.john.command('moment random'));
    expect(await stage.people.elif.press(card, PRESS)).toMatchObject({ kind: 'update' });
    expect(stage.callbacks().map(([type]) => type)).toEqual([MESSAGE, UPDATE]);
  });
});
