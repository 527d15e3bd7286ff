import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { NEEDED, requirePermissions } from '../../src/interactions/permissions.ts';
import { UserError } from '../../src/interactions/user-error.ts';

const having = (bits: readonly bigint[], thread = false) => ({
  appPermissions: new PermissionsBitField([...bits]),
  channel: { isThread: () => thread },
});
const all = Object.values(NEEDED);

function refusal(interaction: ReturnType<typeof having>): unknown {
  try {
    requirePermissions(interaction);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('the permissions of the bot', () => {
  it('are enough where it has all that it needs, or is an administrator', () => {
    expect(refusal(having(all))).toBeUndefined();
    expect(refusal(having([PermissionFlagsBits.Administrator]))).toBeUndefined();
  });

  it.each([
    ['ViewChannel', 'View Channel'],
    ['SendMessages', 'Send Messages'],
    ['SendMessagesInThreads', 'Send Messages in Threads'],
    ['AttachFiles', 'Attach Files'],
    ['ReadMessageHistory', 'Read Message History'],
    ['AddReactions', 'Add Reactions'],
  ] as const)('are told in the words of Discord’s settings where %s is missing', (name, words) => {
    const error = refusal(
      having(
        all.filter((bit) => bit !== NEEDED[name]),
        name === 'SendMessagesInThreads',
      ),
    );
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ key: 'permissions.missing', facts: { permissions: [words] } });
  });

  it('are told all at once where several are missing', () => {
    expect(refusal(having([]))).toMatchObject({
      facts: {
        permissions: [
          'View Channel',
          'Send Messages',
          'Attach Files',
          'Read Message History',
          'Add Reactions',
        ],
      },
    });
  });

  it('to write are those of threads in a thread, and those of channels elsewhere', () => {
    const without = (name: keyof typeof NEEDED) => all.filter((bit) => bit !== NEEDED[name]);
    expect(refusal(having(without('SendMessages'), true))).toBeUndefined();
    expect(refusal(having(without('SendMessagesInThreads')))).toBeUndefined();
  });

  it('never ask to manage anything', () => {
    const asked = new PermissionsBitField(all).toArray();
    expect(asked.filter((name) => /Manage|Administrator|Mention|Ban|Kick/.test(name))).toEqual([]);
  });
});
