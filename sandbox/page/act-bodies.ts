import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import type { ActName, Acts, Trouble } from './protocol.ts';

const id = z.string().regex(/^\d{1,20}$/, 'is not an id');
const on = { channelId: id, messageId: id };
const file = z.strictObject({ file: z.int().nonnegative() });
const option = z.union([z.string(), z.number(), z.boolean(), file]);
const options = z.record(z.string(), option);
const field = z.union([z.string(), z.boolean(), z.array(z.string()), z.array(file)]);

/** The shape of each act's body. What it means is checked in people/, which enforces the client's rules. */
export const actBodies: { readonly [Name in ActName]: z.ZodType<Acts[Name]['body']> } = {
  offered: z.strictObject({ channelId: id }),
  history: z.strictObject({ channelId: id, beforeId: id.exactOptional() }),
  command: z.strictObject({ channelId: id, name: z.string(), options }),
  autocomplete: z.strictObject({
    channelId: id,
    name: z.string(),
    option: z.string(),
    typed: z.string(),
    others: options,
  }),
  menu: z.strictObject({
    channelId: id,
    name: z.string(),
    target: z.union([z.strictObject({ messageId: id }), z.strictObject({ userId: id })]),
  }),
  press: z.strictObject({ ...on, customId: z.string() }),
  select: z.strictObject({ ...on, customId: z.string(), values: z.array(z.string()) }),
  submit: z.strictObject({ openerId: id, values: z.record(z.string(), field) }),
  react: z.strictObject({ ...on, emoji: z.string() }),
  unreact: z.strictObject({ ...on, emoji: z.string() }),
  send: z.strictObject({
    channelId: id,
    text: z.string(),
    files: z.array(file),
    replyToId: id.exactOptional(),
    ping: z.boolean().exactOptional(),
  }),
  edit: z.strictObject({ ...on, text: z.string() }),
  delete: z.strictObject(on),
  dismiss: z.strictObject(on),
  openThread: z.strictObject({ channelId: id, messageId: id.exactOptional(), name: z.string() }),
  locale: z.strictObject({ locale: z.enum(Locale) }),
};

const troubles = [
  'slow',
  'rate-limit',
  'server-error',
  'slow-line',
  'lost-answer',
  'unauthorised',
  'forbidden-page',
  'host-clock',
  'cut-gateway',
  'restart-bot',
  'expire-links',
  'calm',
] as const satisfies readonly Trouble[];

export const troubleBody: z.ZodType<{ trouble: Trouble }> = z.strictObject({ trouble: z.enum(troubles) });
