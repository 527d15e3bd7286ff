import * as spec from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import type { $ZodObject, $ZodShape } from 'zod/v4/core';
import { MAX_COMMANDS } from '../limits.ts';
import { type Corrections, schemaCloser } from './closed-schema.ts';

// discord.js puts these three into every message it sends, edits included (its MessagePayload.resolveBody, 14.28).
const fieldsOfDiscordJs = {
  tts: z.nullish(z.boolean()),
  nonce: z.nullish(z.union([z.int(), z.string().check(z.maxLength(25))])),
  enforce_nonce: z.nullish(z.boolean()),
};

const corrections: Corrections = new Map<$ZodObject, $ZodShape>([
  [spec.MessageEditRequestPartialSchema, fieldsOfDiscordJs],
  [spec.IncomingWebhookRequestPartialSchema, fieldsOfDiscordJs],
  [spec.IncomingWebhookUpdateRequestPartialSchema, fieldsOfDiscordJs],
  [spec.IncomingWebhookInteractionRequestSchema, fieldsOfDiscordJs],
  [spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema, fieldsOfDiscordJs],
  // "partial emoji: name, id, and animated" (https://docs.discord.com/developers/components/reference#button).
  [spec.ComponentEmojiForRequestSchema, { animated: z.nullish(z.boolean()) }],
  // "snowflake or number" (https://docs.discord.com/developers/resources/message#attachment-object-attachment-request-structure).
  [
    spec.MessageAttachmentRequestSchema,
    { id: z.union([z.int().check(z.minimum(0)), z.string().check(z.regex(/^\d{1,20}$/))]) },
  ],
  // Forwards, type 1 (https://docs.discord.com/developers/resources/message#message-reference-types).
  [spec.MessageReferenceRequestSchema, { type: z.nullish(z.literal([0, 1])) }],
  // Discord writes and reads ISO 8601 with an offset too (https://docs.discord.com/developers/reference#iso8601-datetime).
  [spec.RichEmbedSchema, { timestamp: z.nullish(z.iso.datetime({ offset: true })) }],
  // A bit set "serialized as a string", and `nsfw` (https://docs.discord.com/developers/interactions/application-commands#application-command-object).
  [
    spec.ApplicationCommandUpdateRequestSchema,
    {
      default_member_permissions: z.nullish(z.union([z.string().check(z.regex(/^\d{1,20}$/)), z.int()])),
      nsfw: z.nullish(z.boolean()),
    },
  ],
  // A bit set "as a string" (https://docs.discord.com/developers/resources/application#install-params-object).
  [
    spec.ApplicationOAuth2InstallParamsSchema,
    { permissions: z.nullish(z.union([z.string().check(z.regex(/^\d{1,20}$/)), z.int()])) },
  ],
]);

const close = schemaCloser(corrections);

export const commandsSchema = z
  .array(close(spec.ApplicationCommandUpdateRequestSchema))
  .check(z.maxLength(MAX_COMMANDS));

export const applicationSchema = close(spec.ApplicationFormPartialSchema);

export const messageSchemas = {
  create: close(spec.MessageCreateRequestSchema),
  edit: close(spec.MessageEditRequestPartialSchema),
  'webhook-create': close(spec.IncomingWebhookRequestPartialSchema),
  'webhook-edit': close(spec.IncomingWebhookUpdateRequestPartialSchema),
};

export const threadSchemas = {
  start: close(spec.CreateTextThreadWithMessageRequestSchema),
  change: close(spec.UpdateThreadRequestPartialSchema),
};

const createMessage = close(spec.CreateMessageInteractionCallbackRequestSchema);
const updateMessage = close(spec.UpdateMessageInteractionCallbackRequestSchema);

/** By the callback's `type`; PONG, PREMIUM_REQUIRED and LAUNCH_ACTIVITY are no part of the sandbox. */
export const callbackSchemas = {
  4: createMessage,
  5: createMessage,
  6: updateMessage,
  7: updateMessage,
  8: close(spec.ApplicationCommandAutocompleteCallbackRequestSchema),
  9: close(spec.ModalInteractionCallbackRequestSchema),
};
