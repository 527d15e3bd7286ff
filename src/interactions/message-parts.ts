import type { Message } from 'discord.js';

/** The ids of a message's files. With Components V2 they are in the media, not in the message's `attachments`. */
export function attachmentsOf({ components }: Pick<Message, 'components'>): string[] {
  return attachmentsIn(components.map((component) => component.toJSON()));
}

/** The same, for components as Discord sends them. */
export function attachmentsIn(components: unknown): string[] {
  return collect(components, 'attachment_id');
}

/** The custom ids of a message's components, as Discord sends them. */
export function customIdsIn(components: unknown): string[] {
  return collect(components, 'custom_id');
}

/** Every text with that property name, at any depth, in display order. */
function collect(node: unknown, name: string): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => collect(item, name));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === name && typeof value === 'string' ? [value] : collect(value, name),
  );
}
