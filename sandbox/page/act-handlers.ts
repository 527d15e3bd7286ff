import { channelAt, messageNow } from '../people/client.ts';
import { contextMenu, slashCommand, typing } from '../people/command-input.ts';
import { pressing, selecting } from '../people/component-input.ts';
import { everythingOffered } from '../people/offered-commands.ts';
import { suggest } from '../people/outcome.ts';
import type { FieldValue, OptionValues } from '../person.ts';
import { type Actor, fileOf, send, settled } from './actor.ts';
import { historyPage } from './history.ts';
import type { ActName, Acts, Done, WireField, WireOption } from './protocol.ts';

type Handlers = {
  readonly [Name in ActName]: (
    body: Acts[Name]['body'],
    actor: Actor,
  ) => Acts[Name]['answer'] | Promise<Acts[Name]['answer']>;
};

const done: Done = {};
const at = (on: { readonly channelId: string; readonly messageId: string }) => ({
  id: on.messageId,
  channel_id: on.channelId,
});

/** The acts of the page, each carried out by what people can do. */
export const acts: Handlers = {
  offered: ({ channelId }, { client }) => ({
    commands: everythingOffered(client, channelAt(client, { channel: channelId })),
  }),
  history: ({ channelId, beforeId }, { client }) => historyPage(client, channelId, beforeId),

  command: ({ channelId, name, options }, actor) =>
    send(actor, slashCommand(actor.client, name, toOptions(actor, options), { channel: channelId })),
  autocomplete: async ({ channelId, name, option, typed, others }, actor) => {
    const command = { name, focus: option, typed, others: toOptions(actor, others) };
    const choices = await suggest(actor.client, typing(actor.client, command, { channel: channelId }));
    return { choices };
  },
  menu: ({ channelId, name, target }, actor) => {
    const on = 'messageId' in target ? at({ channelId, ...target }) : { id: target.userId };
    return send(actor, contextMenu(actor.client, name, on, { channel: channelId }));
  },
  press: ({ customId, ...on }, actor) => send(actor, pressing(messageNow(actor.client, at(on)), customId)),
  select: ({ customId, values, ...on }, actor) =>
    send(actor, selecting(actor.client, messageNow(actor.client, at(on)), customId, values)),
  submit: async ({ openerId, values }, actor) => {
    const entered = Object.entries(values).map(([id, value]) => [id, toField(actor, value)]);
    const interaction = await actor.forms.submit(actor.client, openerId, Object.fromEntries(entered));
    return settled(actor.forms, interaction);
  },

  react: ({ emoji, ...on }, { person }) => {
    person.react(at(on), emoji);
    return done;
  },
  unreact: ({ emoji, ...on }, { person }) => {
    person.unreact(at(on), emoji);
    return done;
  },
  send: ({ channelId, text, files: wired, replyToId, ping }, actor) => {
    const { person } = actor;
    const files = wired.map((file) => fileOf(actor, file));
    const message =
      replyToId === undefined
        ? person.send(text, { channel: channelId }, { files })
        : person.reply(at({ channelId, messageId: replyToId }), text, {
            files,
            ...(ping === undefined ? {} : { ping }),
          });
    return { messageId: message.id };
  },
  edit: ({ text, ...on }, { person }) => {
    person.edit(at(on), text);
    return done;
  },
  delete: (on, { person }) => {
    person.delete(at(on));
    return done;
  },
  dismiss: (on, { person }) => {
    person.dismiss(at(on));
    return done;
  },
  openThread: ({ channelId, messageId, name }, { person }) => {
    const from = messageId === undefined ? { channel: channelId } : at({ channelId, messageId });
    return { channelId: person.openThread(name, from).id };
  },
  locale: ({ locale }, { client: { world, user } }) => {
    world.changeUser(user, { locale });
    return done;
  },
};

function toOptions(actor: Actor, options: Readonly<Record<string, WireOption>>): OptionValues {
  const values = Object.entries(options).map(([name, value]) => [
    name,
    typeof value === 'object' ? fileOf(actor, value) : value,
  ]);
  return Object.fromEntries(values);
}

function toField(actor: Actor, value: WireField): FieldValue {
  if (typeof value !== 'object') return value;
  const files = value.flatMap((each) => (typeof each === 'object' ? [fileOf(actor, each)] : []));
  const texts = value.flatMap((each) => (typeof each === 'string' ? [each] : []));
  return files.length > 0 ? files : texts;
}
