import { describe, expect, test } from 'vitest';
import { channelMessages } from '../../../src/interactions/channel-messages.ts';
import { StandingPictures } from '../../../src/services/cards/standing-pictures.ts';
import { type ApiCall, startApi } from '../../support/api-server.ts';
import { aStory, CHANNEL } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';

const [OLD, NEW] = ['800000000000000555', '800000000000000556'];
const [OLD_FILE, NEW_FILE] = ['800000000000000655', '800000000000000656'];
const linkTo = (file: string) => `https://cdn.discordapp.com/attachments/1/${file}/moment.png?ex=1&is=2&hm=3`;

/** A card as Discord returns it. */
const cardWith = (file: string) => ({
  components: [
    { type: 17, components: [{ type: 12, items: [{ media: { url: linkTo(file), attachment_id: file } }] }] },
    { type: 1, components: [{ type: 2, style: 5, label: 'youtu.be', url: 'https://youtu.be/abc' }] },
  ],
});

async function openScene(answer: (call: ApiCall) => { status?: number; body: unknown }) {
  const { rest, calls } = await startApi(answer);
  const { community } = await openCommunity(new MemoryStore());
  await community.share(aStory());
  const warned: object[] = [];
  const log = { warn: (facts: object) => void warned.push(facts) };
  return {
    community,
    calls,
    warned,
    pictures: new StandingPictures({ messages: channelMessages(rest), log }),
  };
}

describe('the picture of a moment', () => {
  test('is linked from its newest card, which is asked for once', async () => {
    const { community, calls, pictures } = await openScene(() => ({ body: cardWith(NEW_FILE) }));
    await community.cards.keep(1, OLD, { channel: CHANNEL, attachment: OLD_FILE });
    await community.cards.keep(1, NEW, { channel: CHANNEL, attachment: NEW_FILE });
    expect(await pictures.linkTo(community, 1)).toBe(linkTo(NEW_FILE));
    expect(await pictures.linkTo(community, 1)).toBe(linkTo(NEW_FILE));
    expect(calls.map(({ path }) => path)).toEqual([`/channels/${CHANNEL}/messages/${NEW}`]);
  });

  test.each([
    ['is gone', 404, 10008, 0],
    ['can’t be read', 403, 50001, 1],
  ])('is linked from another card if one %s', async (_, status, code, warnings) => {
    const scene = await openScene(({ path }) =>
      path.endsWith(NEW) ? { status, body: { code, message: 'No' } } : { body: cardWith(OLD_FILE) },
    );
    const { community, pictures, warned } = scene;
    await community.cards.keep(1, OLD, { channel: CHANNEL, attachment: OLD_FILE });
    await community.cards.keep(1, NEW, { channel: CHANNEL, attachment: NEW_FILE });
    expect(await pictures.linkTo(community, 1)).toBe(linkTo(OLD_FILE));
    expect(warned).toHaveLength(warnings);
  });

  test('has no link where no card shows it', async () => {
    const { community, calls, pictures } = await openScene(() => ({ body: cardWith(NEW_FILE) }));
    expect(await pictures.linkTo(community, 1)).toBeUndefined();
    await community.cards.keep(1, OLD, { channel: CHANNEL });
    expect(await pictures.linkTo(community, 1)).toBeUndefined();
    expect(calls).toEqual([]);
    await community.cards.keep(1, NEW, { channel: CHANNEL, attachment: OLD_FILE });
    expect(await pictures.linkTo(community, 1)).toBeUndefined();
  });
});
