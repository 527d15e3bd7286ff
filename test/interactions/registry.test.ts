import { Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../src/interactions/registry.ts';
import { ids } from '../../src/views/kit/custom-ids.ts';
import { interactionOf } from '../support/interactions.ts';
import { componentPayload } from '../support/payloads.ts';
import { defineButton, defineCommand, defineEvent, defineModal } from '../support/routed.ts';

const never = () => Promise.reject(new Error('never run'));
const show = defineCommand({ name: 'moment show', needs: 'everyone', manner: 'public', execute: never });
const film = defineCommand({ name: 'film info', needs: 'everyone', manner: 'public', execute: never });
const goosebump = defineButton({ id: ids.goosebump, needs: 'everyone', manner: 'update', execute: never });
const replyForm = defineModal({
  id: ids.replyForm,
  fields: { words: 'text' },
  needs: 'everyone',
  manner: 'private',
  execute: never,
});
const deleted = defineEvent(Events.MessageDelete, () => undefined);

describe('the registry', () => {
  it('finds a command by its name, and a component by the beginning of its custom id', () => {
    const registry = createRegistry([show, film, goosebump, replyForm, deleted]);
    expect(registry.command('moment show')).toBe(show);
    expect(registry.component('goosebump:128:card')).toBe(goosebump);
    expect(registry.component('reply-form:128')).toBe(replyForm);
    expect(registry.commands).toEqual([show, film]);
    expect(registry.events).toEqual([deleted]);
  });

  it.each(['moment', 'show', 'moment show ', 'Moment show', 'constructor', '__proto__', ''])(
    'knows nothing of the command %j',
    (name) => {
      expect(createRegistry([show]).command(name)).toBeUndefined();
    },
  );

  it.each(['goosebumps:1', 'goose', 'constructor', '__proto__:1', ''])(
    'knows nothing of the component %j',
    (customId) => {
      expect(createRegistry([goosebump]).component(customId)).toBeUndefined();
    },
  );

  it('refuses two commands of one name, and names it', () => {
    expect(() => createRegistry([show, film, { ...show }])).toThrow('moment show');
  });

  it('refuses a button and a form of one id: one of them would never run', () => {
    const form = defineModal({
      id: ids.goosebump,
      fields: { words: 'text' },
      needs: 'everyone',
      manner: 'private',
      execute: never,
    });
    expect(() => createRegistry([goosebump, form])).toThrow('goosebump');
  });

  it('takes several handlers of one event', () => {
    expect(createRegistry([deleted, { ...deleted }]).events).toHaveLength(2);
  });
});

describe('a component', () => {
  it('is bound to the values of its custom id, and not to those of a forged one', () => {
    const press = (customId: string) => goosebump.bind(interactionOf(componentPayload(customId)));
    expect(press('goosebump:128:card')).toMatchObject({ manner: 'update' });
    expect(press('goosebump:128')).toBeUndefined();
    expect(press('goosebump:-1:card')).toBeUndefined();
  });
});
