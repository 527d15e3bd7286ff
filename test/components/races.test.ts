import type { APIInteraction } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import browse from '../../src/components/moment/browse.ts';
import goosebump from '../../src/components/moment/goosebump.ts';
import replyForm from '../../src/components/reply/reply-form.ts';
import type { Community } from '../../src/data/community/community.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { actorOf } from '../../src/interactions/actor.ts';
import type { Answer } from '../../src/interactions/answer.ts';
import { createContext } from '../../src/interactions/context.ts';
import type { Component } from '../../src/interactions/parts.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import { visibilityOf } from '../../src/interactions/visibility.ts';
import type { App } from '../../src/services/app.ts';
import { fields, ids } from '../../src/views/kit/custom-ids.ts';
import { anApp } from '../support/an-app.ts';
import { rejection, startApi } from '../support/api-server.ts';
import { aStory, CHANNEL, GUILD, john, mika, NOW } from '../support/builders.ts';
import { aClient } from '../support/from-payloads.ts';
import { interactionOf } from '../support/interactions.ts';
import { componentPayload, formPayload } from '../support/payloads.ts';
import { ShakyStore } from '../support/shaky-store.ts';
import { contentOf } from '../support/view-fixtures.ts';

const CARD = '800000000000000555';
const REPLY = '800000000000000556';
const SENT = { id: CARD, channel: CHANNEL, attachments: [] };

/** A community with that many moments, and a Discord that accepts everything. */
async function openScene(moments: number) {
  const { url, calls } = await startApi(() => ({ body: {} }));
  const client = aClient(url);
  const store = new ShakyStore();
  const { app, cards } = anApp(client.rest, store);
  const community = await app.communities.community(GUILD);
  for (let number = 1; number <= moments; number += 1) {
    await community.share(aStory({ author: john, text: `This is the story with the number ${number}.` }));
  }
  return { app, cards, client, community, store, calls };
}

/** The part's answer to an interaction from Elif. */
async function answerOf(
  part: Component<App>,
  payload: APIInteraction,
  { app, client, community }: Awaited<ReturnType<typeof openScene>>,
): Promise<Answer> {
  const interaction = interactionOf(payload, client);
  const bound = part.bind(interaction);
  if (!bound || !interaction.inGuild() || interaction.isAutocomplete()) throw new Error('nothing answers it');
  const visibility = visibilityOf(interaction, bound.manner);
  const actor = actorOf(interaction);
  return bound.execute(createContext(interaction, { app, community, actor, textsFor, visibility }));
}

describe('the button of a goosebump', () => {
  const customId = ids.goosebump.build({ moment: 1, place: 'card' });

  test.each<[string, (community: Community) => Promise<unknown>, readonly string[]]>([
    [
      'is brought up to date where somebody else pressed it before it was sent',
      (community) => community.goosebumps.press(1, mika, NOW),
      ['Goosebumps · 2'],
    ],
    [
      'is brought up to date where somebody replied before it was sent',
      (community) => community.reply(1, REPLY, { author: mika, text: 'I cried too.', at: NOW }),
      ['Goosebumps · 1'],
    ],
    ['needs no edit beside where nothing changed meanwhile', async () => undefined, []],
  ])('answers with its card, which %s', async (_, changeMeanwhile, edits) => {
    const scene = await openScene(1);
    const { cards, community, calls } = scene;
    await community.cards.keep(1, CARD, { channel: CHANNEL });
    const answer = await answerOf(goosebump, componentPayload(customId), scene);
    if (answer.kind !== 'update') throw new Error('the card is not updated');
    await changeMeanwhile(community);

    await answer.onSent?.(SENT);
    await cards.drain();
    expect(calls.map(({ body }) => /Goosebumps · \d/.exec(JSON.stringify(body))?.[0])).toEqual(edits);
  });
});

describe('two presses at once', () => {
  const customId = ids.goosebump.build({ moment: 1, place: 'card' });
  const press = async (scene: Awaited<ReturnType<typeof openScene>>) => {
    const answer = await answerOf(goosebump, componentPayload(customId), scene);
    if (answer.kind !== 'update') throw new Error('the card is not updated');
    return answer;
  };

  test('are followed by an edit, though the last one was answered with the card as it is', async () => {
    const scene = await openScene(1);
    await scene.community.cards.keep(1, CARD, { channel: CHANNEL });
    const [given, takenBack] = [await press(scene), await press(scene)];
    await Promise.all([given.onSent?.(SENT), takenBack.onSent?.(SENT)]);
    await scene.cards.drain();
    expect(scene.calls).toHaveLength(1);
    expect(scene.community.cards.marks.isAnswering(1)).toBe(false);
  });

  test('wait for none that is known to be lost', async () => {
    const scene = await openScene(1);
    await scene.community.cards.keep(1, CARD, { channel: CHANNEL });
    const lost = await press(scene);
    expect(scene.community.cards.marks.isAnswering(1)).toBe(true);
    await lost.onLost?.(true);
    expect(scene.community.cards.marks.isAnswering(1)).toBe(false);
  });
});

describe('the form of a reply', () => {
  test('is not told as kept where its moment goes just then', async () => {
    const scene = await openScene(1);
    const { community, store } = scene;
    const field = { type: ComponentType.TextInput, id: 2, custom_id: fields.reply, value: 'I cried too.' };
    const sent = formPayload(ids.replyForm.build({ moment: 1 }), [field]);
    const release = store.holdWrites();
    const removed = community.remove(1, john, NOW, undefined);
    const answered = rejection(answerOf(replyForm, sent, scene));
    release();

    const [error] = await Promise.all([answered, removed]);
    expect(error).toEqual(new UserError('moment.removed', { number: 1 }));
    expect(community.library.replies(1)).toEqual([]);
  });
});

describe('a page', () => {
  test.each(['next', 'previous'] as const)(
    'beyond which nothing %s is left, nor the moment in view, goes on at the newest',
    async (to) => {
      const scene = await openScene(3);
      const { community } = scene;
      // The second one is on screen; the one that is left is on its other side.
      const [left, gone] = to === 'next' ? [3, 1] : [1, 3];
      await community.remove(2, john, NOW, undefined);
      await community.remove(gone, john, NOW, undefined);
      const payload = componentPayload(ids.browse.build({ query: '-', moment: 2, to, total: 3 }));
      const answer = await answerOf(browse, payload, scene);
      if (answer.kind !== 'update') throw new Error('the page is not turned');
      expect(contentOf(answer.view)).toContain(`the story with the number ${left}`);
    },
  );

  test('beyond which nothing older is left stays in view while its moment is there', async () => {
    const scene = await openScene(3);
    await scene.community.remove(1, john, NOW, undefined);
    const payload = componentPayload(ids.browse.build({ query: '-', moment: 2, to: 'next', total: 3 }));
    const answer = await answerOf(browse, payload, scene);
    if (answer.kind !== 'update') throw new Error('the page is not turned');
    expect(contentOf(answer.view)).toContain('the story with the number 2');
  });
});
