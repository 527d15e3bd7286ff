import { describe, expect, it, vi } from 'vitest';
import share from '../../../src/commands/moment/share.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import momentsChannel from '../../../src/settings/community/moments-channel.ts';
import { MISSING_PERMISSIONS } from '../../support/a-channel.ts';
import { CHANNEL, GUILD, john } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import {
  AGE_RESTRICTED_CHANNEL,
  DEAF_CHANNEL,
  MODERATORS_CHANNEL,
  MOMENTS_CHANNEL,
  THREAD,
} from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';
import { buttonsOf, contentOf } from '../../support/view-fixtures.ts';

const STORY = 'Memo finally meets his daughter Ova after everyone in the cell helped him escape.';
const words = english.share;

/** Shares in a channel when the community has chosen another. */
async function shareWhen(
  chosen: string,
  channel = CHANNEL,
  { fault, ...options }: { readonly fault?: Error; readonly commandsAlone?: true } = {},
) {
  const bot = offlineBot(options);
  const community = await bot.app.communities.community(GUILD);
  await community.changeSetting(momentsChannel, chosen);
  if (fault) bot.failPosts(fault);
  const announced = vi.spyOn(bot.app.cards, 'begin');
  const input = { as: john, channel };
  const form = await bot.use(share, { ...input, options: { film: '7-kogustaki-mucize-2019' } });
  const values = { draft: idOf(form) };
  const answer = await bot.use(storyForm, { ...input, values, fields: { text: STORY } });
  return { answer, community, announced, channelWork: bot.channelWork };
}

describe('a card goes to the moments channel', () => {
  it('wherever it is shared, and its author is told privately, with a link', async () => {
    const { answer, community, channelWork } = await shareWhen(MOMENTS_CHANNEL);
    expect(channelWork).toMatchObject([{ kind: 'posted', channel: MOMENTS_CHANNEL }]);
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(answer)).toBe(words.doneIn({ number: 1, channel: `<#${MOMENTS_CHANNEL}>` }));
    const [card] = community.library.cards(1);
    expect(card?.channel).toBe(MOMENTS_CHANNEL);
    expect(buttonsOf(answer).map(({ label, url }) => [label, url])).toEqual([
      [words.see, `https://discord.com/channels/${GUILD}/${MOMENTS_CHANNEL}/${card?.message}`],
    ]);
  });

  it('from a thread of a channel that everybody sees', async () => {
    const { channelWork } = await shareWhen(MOMENTS_CHANNEL, THREAD);
    expect(channelWork).toMatchObject([{ kind: 'posted', channel: MOMENTS_CHANNEL }]);
  });

  it('later where Discord stumbles, and gets no second card', async () => {
    const { answer } = await shareWhen(MOMENTS_CHANNEL, CHANNEL, { fault: new Error('socket closed') });
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(answer)).toBe(words.comingIn({ number: 1, channel: `<#${MOMENTS_CHANNEL}>` }));
  });

  it('as any card does, if it is shared there', async () => {
    const { answer, channelWork } = await shareWhen(MOMENTS_CHANNEL, MOMENTS_CHANNEL);
    expect(channelWork).toEqual([]);
    expect(answer).toMatchObject({ kind: 'message', visibility: 'public' });
    expect(answer).not.toHaveProperty('aside.view');
  });
});

describe('a card stays where it was shared', () => {
  const channel = (id: string) => `<#${id}>`;

  it.each([
    ['the channel is gone', '700000000000000599', CHANNEL, words.staysGone],
    [
      'the bot may not post there',
      DEAF_CHANNEL,
      CHANNEL,
      words.staysForbidden({
        channel: channel(DEAF_CHANNEL),
        permissions: ['Send Messages', 'Attach Files'],
      }),
    ],
    [
      'more people see the moments channel',
      MOMENTS_CHANNEL,
      MODERATORS_CHANNEL,
      words.staysHere({ channel: channel(MOMENTS_CHANNEL) }),
    ],
    [
      'it was shared in an age-restricted channel',
      MOMENTS_CHANNEL,
      AGE_RESTRICTED_CHANNEL,
      words.staysHere({ channel: channel(MOMENTS_CHANNEL) }),
    ],
  ])('where %s, and its author is told why', async (_, chosen, from, why) => {
    const { answer, channelWork } = await shareWhen(chosen, from);
    expect(channelWork).toEqual([]);
    expect(answer).toMatchObject({ kind: 'message', visibility: 'public' });
    expect(contentOf((answer as { aside?: unknown }).aside)).toBe(why);
  });

  it('where the bot is no member of the server, and nothing is said of a channel that it can’t know', async () => {
    const { answer, channelWork } = await shareWhen(MOMENTS_CHANNEL, CHANNEL, { commandsAlone: true });
    expect(channelWork).toEqual([]);
    expect(answer).toMatchObject({ kind: 'message', visibility: 'public' });
    const aside = contentOf((answer as { aside?: unknown }).aside);
    expect(aside).not.toContain(words.staysGone);
    expect(aside).toContain('/oauth2/authorize');
  });

  it('where Discord does not accept it in the channel', async () => {
    const { answer, announced } = await shareWhen(MOMENTS_CHANNEL, CHANNEL, { fault: MISSING_PERMISSIONS });
    expect(answer).toMatchObject({ kind: 'message', visibility: 'public' });
    const why = words.staysRefused({ channel: channel(MOMENTS_CHANNEL) });
    expect(contentOf((answer as { aside?: unknown }).aside)).toBe(why);
    // Found again if the bot is stopped before it is recorded.
    expect(announced).toHaveBeenCalledWith(GUILD, 1, CHANNEL, expect.anything());
  });
});
