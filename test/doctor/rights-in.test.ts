import { PermissionFlagsBits as Bits } from 'discord.js';
import { expect, it } from 'vitest';
import { rightsIn } from '../../src/doctor/discord.ts';

const [GUILD, ROLE, OTHER, SELF] = ['1', '2', '3', '9'];
const role = (id: string, permissions: bigint) => ({ id, permissions: String(permissions) });
const over = (id: string, type: 0 | 1, deny: bigint, allow: bigint) => ({
  ...{ id, type, deny: String(deny), allow: String(allow) },
});
const rights = (roles: object[], overwrites: object[] = [], owner = '5') =>
  rightsIn({ id: GUILD, roles, owner_id: owner } as never, { roles: [ROLE] }, SELF, {
    permission_overwrites: overwrites,
  } as never);

it('adds up what everybody and the bot’s roles may do, and no other role', () => {
  const roles = [role(GUILD, Bits.ViewChannel), role(ROLE, Bits.SendMessages), role(OTHER, Bits.AttachFiles)];
  expect(rights(roles)).toBe(Bits.ViewChannel | Bits.SendMessages);
});

it('follows the channel: everybody first, then the roles, then the bot itself', () => {
  const roles = [role(GUILD, Bits.ViewChannel | Bits.SendMessages | Bits.AttachFiles), role(ROLE, 0n)];
  const closed = over(GUILD, 0, Bits.ViewChannel | Bits.SendMessages, 0n);
  expect(rights(roles, [closed])).toBe(Bits.AttachFiles);
  expect(rights(roles, [over(ROLE, 0, 0n, Bits.ViewChannel), closed])).toBe(
    Bits.AttachFiles | Bits.ViewChannel,
  );
  expect(rights(roles, [over(SELF, 1, Bits.AttachFiles, Bits.SendMessages), closed])).toBe(Bits.SendMessages);
  expect(rights(roles, [over(OTHER, 0, 0n, Bits.ManageGuild)])).not.toBe(Bits.ManageGuild);
});

it('takes nothing from an administrator, nor from the owner', () => {
  const closed = [over(GUILD, 0, Bits.ViewChannel, 0n)];
  expect(rights([role(ROLE, Bits.Administrator)], closed) & Bits.ViewChannel).toBe(Bits.ViewChannel);
  expect(rights([], closed, SELF) & Bits.ViewChannel).toBe(Bits.ViewChannel);
});
