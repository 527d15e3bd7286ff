import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { inviteLink } from '../../src/interactions/invite.ts';
import { GUILD } from '../support/builders.ts';
import { offlineBot, registry } from '../support/offline-bot.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { commandPayload } from '../support/payloads.ts';
import { contentsOf, english } from '../support/view-fixtures.ts';

const APPLICATION = '800000000000000001';

describe('the invite link', () => {
  it('adds the bot and its commands, with the permissions that it wants', () => {
    const { searchParams } = new URL(inviteLink(APPLICATION));
    expect(Object.fromEntries(searchParams)).toMatchObject({ client_id: APPLICATION });
    expect(searchParams.get('scope')?.split(' ').sort()).toEqual(['applications.commands', 'bot']);
    expect(BigInt(searchParams.get('permissions') ?? '') & PermissionFlagsBits.ViewChannel).not.toBe(0n);
    expect(searchParams.has('guild_id')).toBe(false);
  });

  it('offers one server alone if it is for that one', () => {
    const { searchParams } = new URL(inviteLink(APPLICATION, GUILD));
    expect(searchParams.get('guild_id')).toBe(GUILD);
    expect(searchParams.get('disable_guild_select')).toBe('true');
  });
});

describe('a refusal for want of rights', () => {
  const merging = () =>
    commandPayload({
      name: 'moderation',
      options: [
        {
          name: 'film-merge',
          type: 1,
          options: [
            { name: 'film', type: 3, value: 'own-900000000000000001' },
            { name: 'into', type: 3, value: '7-kogustaki-mucize-2019' },
          ],
        },
      ],
    });

  it.each([
    ['says how to add the bot where it isn’t a member', [], true],
    ['says no more where it is', [GUILD], false],
  ] as const)('%s', async (_, guilds, asks) => {
    const { app } = offlineBot();
    const [told] = await offlineRouter({ registry, app }, guilds)(merging());
    const words = [english.errors.rights.moderator];
    const further = english.presence.absent({ link: inviteLink(APPLICATION, GUILD) });
    expect(contentsOf(told)).toEqual(asks ? [...words, further] : words);
  });
});
