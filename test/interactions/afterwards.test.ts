import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import {
  type Answer,
  form,
  inPlace,
  type NewMessage,
  privately,
  publicly,
} from '../../src/interactions/answer.ts';
import type { Manner } from '../../src/interactions/parts.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import {
  askForWords,
  buttonId,
  defineButton,
  defineCommand,
  PRESS,
  say,
  sayWithButton,
  startRouted,
} from '../support/routed.ts';
import { messageOf } from '../support/stage.ts';

/** News for each person, until they have heard it. */
function news() {
  const heard: string[] = [];
  const lost: string[] = [];
  const afterwards = async ({ actor }: { readonly actor: { readonly name: string } }) => {
    const { name } = actor;
    if (heard.includes(name)) return undefined;
    const message: NewMessage = privately(say(`news for ${name}`), {
      onSent: async () => void heard.push(name),
      onLost: async () => {
        lost.push(name);
        return undefined;
      },
    });
    return message;
  };
  return { heard, lost, afterwards };
}

const browse = (manner: Manner, execute: () => Answer) =>
  defineCommand({ name: 'moment browse', needs: 'everyone', manner, execute });

const button = defineButton({
  id: buttonId,
  needs: 'everyone',
  manner: 'update',
  execute: () => inPlace(say('after')),
});

test.each([
  ['a public message', browse('public', () => publicly(say('here it is')))],
  ['a private message', browse('private', () => privately(say('here it is')))],
  [
    'what somebody should know',
    browse('private', () => {
      throw new UserError('moment.noneYet');
    }),
  ],
])('after %s, what else there is to say is said to that person alone, once', async (_, command) => {
  const { heard, afterwards } = news();
  const stage = await startRouted([command], { afterwards });
  await stage.people.john.command('moment browse');
  await stage.until(() => heard.length > 0);
  await stage.people.john.command('moment browse');
  await stage.router.drain();
  const read = stage.people.john.sees().map(text);
  expect(read.filter((one) => one === 'news for John')).toHaveLength(1);
  expect(read.at(1)).toBe('news for John');
  expect(stage.people.elif.sees().map(text)).not.toContain('news for John');
});

test('after a message was changed in its place, too', async () => {
  const { heard, afterwards } = news();
  const stage = await startRouted([browse('public', () => publicly(sayWithButton('before'))), button], {
    afterwards,
  });
  const card = messageOf(await stage.people.john.command('moment browse'));
  await stage.people.elif.press(card, PRESS);
  await stage.until(() => heard.length === 2);
  expect(stage.people.elif.sees().map(text)).toEqual(['after', 'news for Elif']);
  expect(stage.people.john.sees().map(text)).toEqual(['after', 'news for John']);
});

test('not after a form, which a message would cover', async () => {
  const { heard, afterwards } = news();
  const stage = await startRouted([browse('form', () => form(askForWords))], { afterwards });
  await stage.people.john.command('moment browse');
  await stage.router.drain();
  expect(heard).toEqual([]);
});

test('what Discord does not take is said another time, and the answer stays', async () => {
  const { heard, lost, afterwards } = news();
  const stage = await startRouted([browse('public', () => publicly(say('here it is')))], { afterwards });
  stage.faults.next({
    method: 'POST',
    path: /^\/webhooks\//,
    status: 400,
    body: { code: 50035, message: 'No' },
  });
  await stage.people.john.command('moment browse');
  await stage.until(() => lost.length > 0);
  expect([heard, lost]).toEqual([[], ['John']]);
  expect(stage.people.john.sees().map(text)).toEqual(['here it is']);
  await stage.people.john.command('moment browse');
  await stage.until(() => heard.length > 0);
  expect(stage.people.john.sees().map(text)).toEqual(['here it is', 'here it is', 'news for John']);
});
