import { ComponentType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { textsFor } from '../../src/i18n/texts.ts';
import { inPlace, type MessageView, privately, publicly } from '../../src/interactions/answer.ts';
import { defineCustomId } from '../../src/interactions/custom-id.ts';
import {
  DEFERRED_UPDATE,
  defineButton,
  defineCommand,
  defineSelect,
  gate,
  MESSAGE,
  say,
  startRouted,
} from '../support/routed.ts';
import { expectPrivate, messageOf, read } from '../support/stage.ts';

const menuId = defineCustomId('test-menu', { number: z.coerce.number().int() });
const MENU = menuId.build({ number: 7 });

const sayWithMenu = (content: string): MessageView => ({
  components: [
    ...say(content).components,
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: MENU,
          options: ['one', 'two'].map((value) => ({ label: value, value })),
        },
      ],
    },
  ],
});

const withMenu = defineCommand({
  name: 'moment random',
  needs: 'everyone',
  manner: 'public',
  execute: () => publicly(sayWithMenu('before')),
});

test('what is chosen in a menu is answered, beside the message or in its place', async () => {
  const choose = defineSelect({
    id: menuId,
    needs: 'everyone',
    manner: 'private',
    execute: ({ chosen, values: { number } }) => {
      const told = say(`${number}: ${chosen.join()}`);
      return chosen[0] === 'one' ? privately(told) : inPlace(told);
    },
  });
  const { people } = await startRouted([withMenu, choose]);
  const message = messageOf(await people.john.command('moment random'));
  const beside = await people.john.select(message, MENU, ['one']);
  expectPrivate(beside);
  expect(read(beside)).toBe('7: one');
  const changed = await people.john.select(message, MENU, ['two']);
  expect(changed.kind).toBe('update');
  expect(read(changed)).toBe('7: two');
});

test('a menu that takes long is deferred, and its message changed then', async () => {
  const { opened, open } = gate();
  const choose = defineSelect({
    id: menuId,
    needs: 'everyone',
    manner: 'update',
    async execute({ chosen }) {
      await opened;
      return inPlace(say(chosen.join()));
    },
  });
  const stage = await startRouted([withMenu, choose]);
  const message = messageOf(await stage.people.john.command('moment random'));
  const outcome = stage.people.john.select(message, MENU, ['two']);
  await stage.until(() => stage.callbacks().length === 2);
  open();
  expect(read(await outcome)).toBe('two');
  expect(stage.callbacks()).toEqual([
    [MESSAGE, 200],
    [DEFERRED_UPDATE, 204],
  ]);
});

test('an id of another shape, and a button that bears the id of a menu, are told to be none of ours', async () => {
  const choose = defineSelect({
    id: menuId,
    needs: 'everyone',
    manner: 'private',
    execute: () => privately(say('chosen')),
  });
  const press = defineButton({
    id: defineCustomId('test-press', {}),
    needs: 'everyone',
    manner: 'private',
    execute: () => privately(say('pressed')),
  });
  const { people } = await startRouted([withMenu, choose, press]);
  const message = messageOf(await people.john.command('moment random'));
  for (const forged of [
    people.john.forge(message, 'test-menu:seven', ['one']),
    people.john.forge(message, MENU),
    people.john.forge(message, 'test-press', ['one']),
  ]) {
    const answer = await forged;
    expectPrivate(answer);
    expect(read(answer)).toBe(textsFor('en-US').errors.component.unknown);
  }
});
