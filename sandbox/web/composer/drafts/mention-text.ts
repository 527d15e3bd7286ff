import type { PlaceMember } from '../../../page/protocol.ts';
import { matching } from '../../ui/matching.ts';

/** People picked from the list, by their name in the text. */
export type Picked = Readonly<Record<string, string>>;

/** The `@` and what follows it, up to the caret. */
export function mentionAt(text: string, caret: number): { start: number; typed: string } | undefined {
  const before = text.slice(Math.max(0, caret - 40), caret);
  const typed = /(?:^|\s)@([^\s@]*)$/u.exec(before)?.[1];
  return typed === undefined ? undefined : { start: caret - typed.length - 1, typed };
}

export function matchingMembers(members: readonly PlaceMember[], typed: string): readonly PlaceMember[] {
  return matching(members, typed, ({ name, username }) => [name, username]);
}

/** `@name` becomes `<@id>`. If two people share a name, the one that was picked counts. */
export function toWire(text: string, picked: Picked, members: readonly PlaceMember[]): string {
  if (!text.includes('@')) return text;
  const ids = new Map<string, string>();
  for (const { id, username } of members) ids.set(username, id);
  for (const { id, name } of members) ids.set(name, id);
  for (const [name, id] of Object.entries(picked)) ids.set(name, id);
  return replaceNames(text, ids);
}

function replaceNames(text: string, ids: ReadonlyMap<string, string>): string {
  const names = [...ids.keys()].sort((one, other) => other.length - one.length).map(escapeForPattern);
  if (names.length === 0) return text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}<])@(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  return text.replace(pattern, (whole, name: string) => {
    const id = ids.get(name);
    return id === undefined ? whole : `<@${id}>`;
  });
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The reverse, for editing a message. */
export function toShown(content: string, members: readonly PlaceMember[]): { text: string; picked: Picked } {
  const picked: Record<string, string> = {};
  const text = content.replace(/<@!?(\d+)>/g, (whole, id: string) => {
    const member = members.find((each) => each.id === id);
    if (!member) return whole;
    picked[member.name] = id;
    return `@${member.name}`;
  });
  return { text, picked };
}
