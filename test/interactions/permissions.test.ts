import { type Guild, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/i18n/texts.ts';
import {
  type Deed,
  missingPermissions,
  namesOf,
  type Permission,
  requirePermissions,
  WANTED,
} from '../../src/interactions/permissions.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import { GUILD } from '../support/builders.ts';
import { offlineClient } from '../support/offline-client.ts';
import { english } from '../support/texts/english.ts';

const guild: Guild | null = offlineClient().guilds.cache.get(GUILD) ?? null;
const CHANNEL = { isThread: () => false };
const THREAD = { isThread: () => true };
const all: readonly bigint[] = Object.values(WANTED);
const without = (...names: readonly Permission[]) =>
  all.filter((bit) => !names.some((name) => bit === WANTED[name]));

const rights = (bits: readonly bigint[], channel: typeof CHANNEL | null = CHANNEL) => ({
  appPermissions: new PermissionsBitField([...bits]),
  guild,
  channel,
});

function refusal(where: Parameters<typeof requirePermissions>[0], deed: Deed): unknown {
  try {
    requirePermissions(where, deed, english);
  } catch (error) {
    return error;
  }
  return undefined;
}

const asked = (where: Parameters<typeof requirePermissions>[0], deed: Deed) => {
  const error = refusal(where, deed);
  if (error === undefined) return [];
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ key: 'permissions.missing' });
  return (error as UserError<'permissions.missing'>).facts.permissions;
};

const SHARE = { writes: true };

describe('the permissions of the bot', () => {
  it('are enough where it has all that it wants, or is an administrator', () => {
    for (const bits of [all, [PermissionFlagsBits.Administrator]]) {
      expect(asked(rights(bits), { writes: true, picture: true })).toEqual([]);
      expect(missingPermissions(rights(bits))).toEqual([]);
    }
  });

  it('are asked for only if the deed needs them, in the words of Discord’s settings', () => {
    expect(asked(rights([]), {})).toEqual(['View Channel']);
    expect(asked(rights([]), SHARE)).toEqual(['View Channel', 'Send Messages']);
    expect(asked(rights([]), { picture: true })).toEqual(['View Channel', 'Attach Files']);
    expect(asked(rights(without('AttachFiles', 'ReadMessageHistory', 'AddReactions')), SHARE)).toEqual([]);
  });

  it('that no deed needs are missed, and have names too', () => {
    const few = rights(without('AttachFiles', 'ReadMessageHistory', 'AddReactions'));
    expect(namesOf(missingPermissions(few), english)).toEqual([
      'Attach Files',
      'Read Message History',
      'Add Reactions',
    ]);
  });

  it('are called as in the settings of the person’s own Discord', () => {
    expect(namesOf(['SendMessages', 'AttachFiles'], textsFor('tr'))).toEqual(['Mesaj Gönder', 'Dosya Ekle']);
    expect(namesOf(['SendMessages', 'AttachFiles'], textsFor('es-419'))).toEqual([
      'Enviar mensajes',
      'Adjuntar archivos',
    ]);
  });

  it('to write are those of threads in a thread, and those of channels elsewhere', () => {
    expect(asked(rights(without('SendMessages'), THREAD), SHARE)).toEqual([]);
    expect(asked(rights(without('SendMessagesInThreads')), SHARE)).toEqual([]);
    expect(asked(rights(without('SendMessagesInThreads'), THREAD), SHARE)).toEqual([
      'Send Messages in Threads',
    ]);
    expect(missingPermissions(rights(without('SendMessages'), THREAD))).toEqual([]);
  });

  it('to write are those of threads where the bot doesn’t know the channel: it knows all but threads', () => {
    expect(asked(rights(without('SendMessages'), null), SHARE)).toEqual([]);
    expect(asked(rights(without('SendMessagesInThreads'), null), SHARE)).toEqual([
      'Send Messages in Threads',
    ]);
  });

  it('are not asked for where it is no member, since an answer needs none', () => {
    expect(asked({ ...rights([], null), guild: null }, { writes: true, picture: true })).toEqual([]);
  });

  it('never include managing anything', () => {
    const wanted = new PermissionsBitField([...all]).toArray();
    expect(wanted.filter((name) => /Manage|Administrator|Mention|Ban|Kick/.test(name))).toEqual([]);
  });
});
