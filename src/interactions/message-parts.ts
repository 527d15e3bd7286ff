import type { Message } from 'discord.js';

/** Every text with that property name in a message's components, at any depth, in display order. */
export function valuesIn({ components }: Pick<Message, 'components'>, name: string): string[] {
  return collect(
    // In a server without the bot user, discord.js leaves them as they came.
    components.map((component) => ('toJSON' in component ? component.toJSON() : component)),
    name,
  );
}

/** The ids of a message's files. With Components V2 they are in the media, not in the message's `attachments`. */
export function attachmentsOf(message: Pick<Message, 'components'>): string[] {
  return valuesIn(message, 'attachment_id');
}

/** The same, for components as Discord sends them. */
export function attachmentsIn(components: unknown): string[] {
  return collect(components, 'attachment_id');
}

function collect(node: unknown, name: string): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => collect(item, name));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === name && typeof value === 'string' ? [value] : collect(value, name),
  );
}
