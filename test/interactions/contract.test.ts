import { ApplicationCommandOptionType, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { textsFor } from '../../src/i18n/texts.ts';
import { privately } from '../../src/interactions/answer.ts';
import { createContext } from '../../src/interactions/context.ts';
import { defineCustomId } from '../../src/interactions/custom-id.ts';
import type { Usable } from '../../src/interactions/parts.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import { anActor, anOrigin, elif, GUILD, john } from '../support/builders.ts';
import { formInput } from '../support/field-payload.ts';
import { interactionOf } from '../support/interactions.ts';
import { commandPayload, componentPayload, formPayload } from '../support/payloads.ts';
import {
  defineButton,
  defineCommand,
  defineMessageCommand,
  defineModal,
  defineSelect,
  defineUserCommand,
  say,
  type TestApp,
} from '../support/routed.ts';
import { payloadOf } from '../support/use.ts';

const app: TestApp = { communities: { community: async (guild) => ({ guild }) } };

/** Runs a part for a payload, and returns what its handler received. */
async function use(
  part: Usable<TestApp>,
  payload: Parameters<typeof interactionOf>[0],
  actor = anActor(elif),
): Promise<unknown> {
  const bound = part.bind(interactionOf(payload));
  if (!bound) return 'not bound';
  const community = { guild: GUILD };
  const parts = { app, community, actor, textsFor, visibility: 'private' } as const;
  await bound.execute(createContext(anOrigin({ locale: 'tr' }), parts));
  return undefined;
}

const done = () => privately(say('done'));
const number = defineCustomId('number', { number: z.coerce.number().int() });

describe('the options of a command', () => {
  const given: unknown[] = [];
  const command = defineCommand({
    name: 'film info',
    needs: 'everyone',
    manner: 'private',
    options: {
      text: { type: 'string', required: true },
      look: { type: 'string', choices: ['dark', 'light'] },
      whole: { type: 'integer', choices: [1, 2] },
      amount: { type: 'number' },
      really: { type: 'boolean' },
      who: { type: 'user' },
      role: { type: 'role' },
      where: { type: 'channel' },
      anyone: { type: 'mentionable' },
      file: { type: 'attachment' },
      left: { type: 'string' },
    },
    execute: ({ options }) => {
      given.push(options);
      return done();
    },
  });
  it('are handed over as what they are, and what was left out as undefined', async () => {
    const nils = { id: '1', name: 'Nils' };
    const curators = { id: '2', name: 'Curators' };
    const options = {
      text: 'Ayla',
      look: 'light',
      whole: 2,
      amount: 0.5,
      really: false,
      who: nils,
      role: curators,
      where: { id: '3', name: 'films' },
      anyone: nils,
      file: { id: '4', name: 'a.png' },
    };
    await use(command, payloadOf(command, { options }));
    expect(given.at(-1)).toMatchObject({
      text: 'Ayla',
      look: 'light',
      whole: 2,
      amount: 0.5,
      really: false,
      who: { id: '1', displayName: 'Nils' },
      role: { id: '2', name: 'Curators' },
      where: { id: '3', name: 'films' },
      anyone: { id: '1' },
      file: { id: '4', name: 'a.png' },
      left: undefined,
    });
  });

  it('may be a role where people and roles can be mentioned', async () => {
    const { Subcommand, String: Text, Mentionable } = ApplicationCommandOptionType;
    const options = [
      { type: Text, name: 'text', value: 'Ayla' },
      { type: Mentionable, name: 'anyone', value: '2' },
    ];
    const resolved = { roles: { '2': { id: '2', name: 'Curators', permissions: '0' } } };
    const data = { name: 'film', options: [{ type: Subcommand, name: 'info', options }], resolved };
    await use(command, commandPayload(data));
    expect(given.at(-1)).toMatchObject({ anyone: { id: '2', name: 'Curators' } });
  });

  it('count as left out where a modified client chose what was never offered', async () => {
    await use(command, payloadOf(command, { options: { text: 'Ayla', look: 'green', whole: 3 } }));
    expect(given.at(-1)).toMatchObject({ look: undefined, whole: undefined });
  });
});

describe('the fields of a form', () => {
  const given: unknown[] = [];
  const fields = {
    words: 'text',
    moods: 'choices',
    spoiler: 'choice',
    sure: 'checkbox',
    pictures: 'files',
  } as const;
  const form = defineModal({
    id: number,
    needs: 'everyone',
    manner: 'private',
    fields,
    execute: ({ fields: typed, values }) => {
      given.push({ ...typed, ...values });
      return done();
    },
  });

  it('are handed over with the values of the id', async () => {
    const { components, resolved } = formInput(fields, {
      words: 'goosebumps',
      moods: ['joy', 'awe'],
      spoiler: 'yes',
      sure: true,
      pictures: [{ id: '4', name: 'a.png' }],
    });
    await use(form, formPayload('number:7', components, {}, { resolved }));
    expect(given.at(-1)).toEqual({
      words: 'goosebumps',
      moods: ['joy', 'awe'],
      spoiler: 'yes',
      sure: true,
      pictures: [expect.objectContaining({ id: '4', name: 'a.png' })],
      number: 7,
    });
  });

  it('are empty where a client leaves them, or their values, out', async () => {
    await use(
      form,
      formPayload('number:7', [
        { type: ComponentType.StringSelect, id: 3, custom_id: 'moods' },
        { type: ComponentType.RadioGroup, id: 4, custom_id: 'spoiler', value: null },
      ]),
    );
    expect(given.at(-1)).toEqual({
      words: '',
      moods: [],
      spoiler: undefined,
      sure: false,
      pictures: [],
      number: 7,
    });
  });
});

describe('a part', () => {
  it.each([
    ['string', ComponentType.StringSelect],
    ['user', ComponentType.UserSelect],
    ['role', ComponentType.RoleSelect],
    ['mentionable', ComponentType.MentionableSelect],
    ['channel', ComponentType.ChannelSelect],
  ] as const)('of a menu of kind %s takes its own kind alone', async (menu, type) => {
    const given: unknown[] = [];
    const select = defineSelect({
      id: number,
      menu,
      needs: 'everyone',
      manner: 'private',
      execute: ({ chosen, values }) => {
        given.push([values.number, ...chosen]);
        return done();
      },
    });
    await use(select, componentPayload('number:7', { type, values: ['700000000000000001'] }));
    expect(given).toEqual([[7, '700000000000000001']]);
    const other = type === ComponentType.RoleSelect ? ComponentType.UserSelect : ComponentType.RoleSelect;
    expect(await use(select, componentPayload('number:7', { type: other, values: [] }))).toBe('not bound');
    expect(await use(select, componentPayload('number:7'))).toBe('not bound');
  });

  it('of a menu on a message or on a person takes its own kind alone', async () => {
    const menu = { name: 'Make it a moment', needs: 'everyone', manner: 'private', execute: done } as const;
    const onMessage = payloadOf(defineMessageCommand(menu), {});
    const onPerson = payloadOf(defineUserCommand(menu), { target: john });
    expect(await use(defineMessageCommand(menu), onMessage)).toBeUndefined();
    expect(await use(defineMessageCommand(menu), onPerson)).toBe('not bound');
    expect(await use(defineUserCommand(menu), onPerson)).toBeUndefined();
    expect(await use(defineUserCommand(menu), onMessage)).toBe('not bound');
  });

  it('answers in the way that its id says', () => {
    const turn = defineButton({
      id: number,
      needs: 'everyone',
      manner: ({ number: page }) => (page === 0 ? 'private' : 'update'),
      execute: done,
    });
    expect(turn.bind(interactionOf(componentPayload('number:0')))?.manner).toBe('private');
    expect(turn.bind(interactionOf(componentPayload('number:1')))?.manner).toBe('update');
  });

  it('is closed to those who may not use it, before it runs', async () => {
    let runs = 0;
    const button = (needs: Parameters<typeof defineButton>[0]['needs']) =>
      defineButton({
        id: number,
        needs,
        manner: 'private',
        execute: () => {
          runs += 1;
          return done();
        },
      });
    const press = componentPayload('number:7');
    const refusal = () => new UserError('reply.notYours');
    const ofJohn = { author: () => john.id, refusal };
    const ofNobody = { author: () => undefined, refusal };
    const moderator = anActor(elif, { moderator: true });
    const manager = anActor(elif, { manager: true });

    await expect(use(button('moderator'), press)).rejects.toMatchObject({ key: 'rights.moderator' });
    await expect(use(button('moderator'), press, manager)).rejects.toMatchObject({ key: 'rights.moderator' });
    await expect(use(button('manager'), press, moderator)).rejects.toMatchObject({ key: 'rights.manager' });
    await expect(use(button(ofJohn), press)).rejects.toMatchObject({ key: 'reply.notYours' });
    expect(runs).toBe(0);
    await use(button('everyone'), press);
    await use(button('moderator'), press, moderator);
    await use(button('manager'), press, manager);
    await use(button(ofJohn), press, anActor(john));
    await use(button(ofJohn), press, moderator);
    await use(button(ofNobody), press);
    expect(runs).toBe(6);
  });

  it('may read the values of its id to tell the author', async () => {
    const read: number[] = [];
    const button = defineButton({
      id: number,
      needs: {
        author: ({ values }) => {
          read.push(values.number);
          return elif.id;
        },
        refusal: () => new UserError('reply.notYours'),
      },
      manner: 'private',
      execute: done,
    });
    await use(button, componentPayload('number:7'));
    expect(read).toEqual([7]);
  });
});
