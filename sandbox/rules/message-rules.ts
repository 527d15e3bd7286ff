import { EMPTY, type Fault, fault, required, tooLong } from './fault.ts';
import { codePoints, MAX_CONTENT, MAX_EMBEDS_TEXT } from './limits.ts';
import type { Embed, MessageBody, UploadedFile } from './shapes.ts';

/** "up to 2000 characters"; the schema's 4000 is that of people with Nitro (https://docs.discord.com/developers/resources/message#create-message). */
export function contentLength(body: MessageBody): Fault[] {
  return codePoints(body.content ?? '') > MAX_CONTENT ? [tooLong(['content'], MAX_CONTENT)] : [];
}

/** Discord says so of a message that would be empty after an edit, too. */
export const emptyMessage: Fault = fault([], EMPTY, 'Cannot send an empty message');

/** "At least one of content, embeds, sticker_ids, components, files[n], poll … is required" (…/resources/message#create-message). */
export function notEmpty(body: MessageBody, files: readonly UploadedFile[]): Fault[] {
  if ((body.content ?? '').trim() !== '' || files.length > 0) return [];
  if (body.poll || body.shared_client_theme || isForward(body)) return [];
  const lists = [body.embeds, body.components, body.sticker_ids];
  if (lists.some((list) => (list ?? []).length > 0)) return [];
  return [emptyMessage];
}

const FORWARD = 1;

function isForward({ message_reference: reference }: MessageBody): boolean {
  return reference?.type === FORWARD;
}

/** `channel_id` is "required for forwards" (https://docs.discord.com/developers/resources/message#message-reference-structure). */
export function forwardComplete(body: MessageBody): Fault[] {
  if (!isForward(body) || body.message_reference?.channel_id) return [];
  return [required(['message_reference', 'channel_id'])];
}

/** The shared limit of all embeds' texts (https://docs.discord.com/developers/resources/message#embed-object-embed-limits). */
export function embedsSize(embeds: readonly Embed[]): Fault[] {
  const total = embeds.flatMap(textsOf).reduce((sum, text) => sum + codePoints(text), 0);
  if (total <= MAX_EMBEDS_TEXT) return [];
  const message = `Embed size exceeds maximum size of ${MAX_EMBEDS_TEXT}`;
  return [fault(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', message)];
}

function textsOf(embed: Embed): string[] {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields];
  return texts.map((text) => (text ?? '').trim());
}

/** A field of an embed has both texts, and blank ones are trimmed to nothing (https://docs.discord.com/developers/resources/message#embed-object-embed-field-structure). */
export function embedFields(embeds: readonly Embed[]): Fault[] {
  return embeds.flatMap((embed, at) =>
    (embed.fields ?? []).flatMap((field, index) => {
      const path = ['embeds', at, 'fields', index];
      return [
        ...(field.name.trim() === '' ? [required([...path, 'name'])] : []),
        ...(field.value.trim() === '' ? [required([...path, 'value'])] : []),
      ];
    }),
  );
}

/** "includes both parse and users … mutually exclusive" (https://docs.discord.com/developers/resources/message#allowed-mentions-object). */
export function allowedMentions(body: MessageBody): Fault[] {
  const mentions = body.allowed_mentions;
  const kinds = ['users', 'roles'] as const;
  return kinds
    .filter((kind) => mentions?.parse?.includes(kind) && (mentions[kind] ?? []).length > 0)
    .map((kind) =>
      fault(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      ),
    );
}

/** Flags beyond those that a new message of this kind takes. */
export function flagsAllowed(flags: number | null | undefined, allowed: number): Fault[] {
  if (flags === null || flags === undefined) return [];
  if (Number.isSafeInteger(flags) && flags >= 0 && BigInt(flags) === (BigInt(flags) & BigInt(allowed)))
    return [];
  const message = `Only the flags of ${allowed} can be set here, not those of ${flags}`;
  return [fault(['flags'], 'MESSAGE_FLAGS_NOT_ALLOWED', message)];
}
