import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { textOf } from './components.ts';
import type { Mentions } from './model.ts';

/**
 * The people that a message really mentions: those named in its text that `allowed_mentions` lets through.
 * Without `allowed_mentions` all are let through.
 */
export function mentionsOf(
  content: string,
  components: readonly APIMessageTopLevelComponent[],
  allowed: APIAllowedMentions | undefined,
  repliedTo?: string,
): Mentions {
  const text = `${content}\n${textOf(components)}`;
  const parse = allowed ? (allowed.parse ?? []) : Object.values(AllowedMentionsTypes);
  const users = named(text, /<@!?(\d+)>/g).filter(
    (id) => parse.includes(AllowedMentionsTypes.User) || allowed?.users?.includes(id),
  );
  const pinged = repliedTo !== undefined && (allowed?.replied_user ?? !allowed) ? [repliedTo] : [];
  return {
    userIds: [...new Set([...pinged, ...users])],
    roleIds: named(text, /<@&(\d+)>/g).filter(
      (id) => parse.includes(AllowedMentionsTypes.Role) || allowed?.roles?.includes(id),
    ),
    everyone: parse.includes(AllowedMentionsTypes.Everyone) && /@(everyone|here)\b/.test(text),
  };
}

function named(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
