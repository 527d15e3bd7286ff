import type { Message } from 'discord.js';

/** The ids of a message's files. With Components V2 they are in the media, not in the message's `attachments`. */
export function attachmentsOf(message: Pick<Message, 'components'>): string[] {
  return attachmentsIn(asSent(message));
}

/** The same, for components as Discord sends them. */
export function attachmentsIn(components: unknown): string[] {
  return collect(components, 'attachment_id');
}

interface File {
  readonly attachment_id: string;
  readonly url: string;
}

/** The files that components as Discord sends them show, with their links. */
export function filesIn(node: unknown): File[] {
  if (typeof node !== 'object' || node === null) return [];
  return isFile(node) ? [node] : Object.values(node).flatMap(filesIn);
}

const isFile = (node: object): node is File =>
  'attachment_id' in node &&
  typeof node.attachment_id === 'string' &&
  'url' in node &&
  typeof node.url === 'string';

/** The custom ids of a message's components. */
export function customIdsOf(message: Pick<Message, 'components'>): string[] {
  return customIdsIn(asSent(message));
}

/** The same, for components as Discord sends them. */
export function customIdsIn(components: unknown): string[] {
  return collect(components, 'custom_id');
}

/** The text behind the spoiler of a message; `undefined` if nothing is hidden there. */
export function hiddenTextOf(message: Pick<Message, 'components'>): string | undefined {
  const parts: unknown = asSent(message);
  const hidden = Array.isArray(parts) ? parts.find((part) => part?.spoiler === true) : undefined;
  return hidden && collect(hidden, 'content').join('\n');
}

/** In a server without the bot user, discord.js leaves components as they came. */
function asSent({ components }: Pick<Message, 'components'>): unknown {
  return components.map((component) => ('toJSON' in component ? component.toJSON() : component));
}

/** Every text with that property name, at any depth, in display order. */
function collect(node: unknown, name: string): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => collect(item, name));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === name && typeof value === 'string' ? [value] : collect(value, name),
  );
}
