import type { APIMessage } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import type { Person } from '../../sandbox/person.ts';
import {
  buttonId,
  expectPrivate,
  formOf,
  messageOf,
  onStage,
  read,
  type Stage,
  share,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
let card: APIMessage;
onStage((opened) => {
  stage = opened;
});
beforeEach(async () => {
  card = await share(stage.people.john);
});

const cardNow = () => text(stage.people.nils.look(card) ?? card);

async function replyByForm(person: Person, words: string) {
  return formOf(await person.press(card, 'Reply'))
    .fill({ reply: words })
    .submit();
}

/** What a reader sees when they open the replies from the card. */
async function replies(person: Person = stage.people.mika): Promise<APIMessage> {
  const label = /\[(\d+ repl(?:y|ies))\]/.exec(cardNow())?.[1] ?? '';
  return messageOf(await person.press(stage.people.nils.look(card) ?? card, label));
}

describe('a reply by the form', () => {
  test('is kept, told to its author, and counted on the card', async () => {
    const answer = await replyByForm(stage.people.mika, 'I cried too.');
    expectPrivate(answer);
    expect(read(answer)).toContain(english.replies.kept({ number: 1 }));
    await stage.until(() => cardNow().includes('[1 reply]'));
    const page = await replies();
    expect(text(page)).toContain('**Mika**');
    expect(text(page)).toContain('I cried too.');
  });
});

describe('a Discord reply to the card', () => {
  test('is taken as a reply, and acknowledged with a reaction', async () => {
    const { sofia } = stage.people;
    const message = sofia.reply(card, 'Lloré *mucho* <@123456789012345678>.');
    await stage.until(() => (sofia.look(message)?.reactions ?? []).length > 0);
    await stage.until(() => cardNow().includes('[1 reply]'));
    expect(text(await replies())).toContain('Lloré \\*mucho\\*');
  });

  test('without the ping carries no words to the bot, and is left alone', async () => {
    const { sofia } = stage.people;
    sofia.reply(card, 'Without a ping', { ping: false });
    sofia.reply(card, 'With one');
    await stage.until(() => cardNow().includes('[1 reply]'));
    expect(text(await replies())).not.toContain('Without a ping');
  });

  test('is edited and deleted under the moment as it is in the channel', async () => {
    const { sofia } = stage.people;
    const message = sofia.reply(card, 'First words');
    await stage.until(() => cardNow().includes('[1 reply]'));
    await stage.restart();
    sofia.edit(message, 'Second words');
    await expect.poll(async () => text(await replies())).toContain('Second words');
    sofia.delete(message);
    await stage.until(() => !cardNow().includes('[1 reply]'));
  });

  test('whose new words cannot be kept is no longer under the moment with the old ones', async () => {
    const { ana } = stage.people;
    const message = ana.reply(card, 'First words');
    await stage.until(() => cardNow().includes('[1 reply]'));
    ana.edit(message, 'x'.repeat(2001));
    await stage.until(() => !cardNow().includes('[1 reply]'));
  });

  test('edited without the ping, whose words are withheld then, stays as it was', async () => {
    const { sofia, mika } = stage.people;
    const message = sofia.reply(card, 'First words');
    await stage.until(() => cardNow().includes('[1 reply]'));
    sofia.edit(message, 'Words that the bot cannot see', { ping: false });
    mika.react(card, '🪿');
    await stage.until(() => cardNow().includes('Goosebumps · 1'));
    expect(text(await replies())).toContain('First words');
  });

  test('without the ping is not taken when an edit adds it', async () => {
    const { sofia, mika } = stage.people;
    const message = sofia.reply(card, 'Not for the bot', { ping: false });
    sofia.edit(message, 'Still not for the bot', { ping: true });
    mika.react(card, '🪿');
    await stage.until(() => cardNow().includes('Goosebumps · 1'));
    expect(cardNow()).not.toContain('reply]');
    expect(sofia.look(message)?.reactions ?? []).toEqual([]);
  });

  test('that pings everybody beside is no reply to a card, and costs nothing', async () => {
    const { ana, sofia } = stage.people;
    const other = sofia.send('Good evening');
    stage.requests.clear();
    ana.reply(other, 'Good evening @everyone');
    ana.react(card, '🪿');
    await stage.until(() => cardNow().includes('Goosebumps · 1'));
    const asked = stage.requests.entries.filter((entry) => 'path' in entry && entry.path.includes(other.id));
    expect(asked).toEqual([]);
  });

  test('that is too long is answered with what to do', async () => {
    // Only with Nitro can a message be that long.
    const { ana } = stage.people;
    const long = ana.reply(card, 'x'.repeat(2001));
    await stage.until(() => ana.sees().some((message) => text(message).includes('the limit is 2,000')));
    const answer = ana.sees().at(-1);
    expect(answer?.message_reference?.message_id).toBe(long.id);
    expect(answer?.mentions).toEqual([]);
    expect(cardNow()).not.toContain('reply]');
  });
});

describe('deleting a reply', () => {
  test('is for its author and for moderators, and for nobody else', async () => {
    const { mika, sofia, elif } = stage.people;
    await replyByForm(sofia, 'Lloré.');
    await replyByForm(elif, 'Ağladım.');
    await stage.until(() => cardNow().includes('[2 replies]'));
    const own = messageOf(await sofia.press(stage.people.nils.look(card) ?? card, '2 replies'));
    expect(text(own).match(/\[Borrar\]/g)).toHaveLength(1);
    const after = await sofia.press(own, 'Borrar');
    expect(read(after)).not.toContain('Lloré.');
    await stage.until(() => cardNow().includes('[1 reply]'));

    const page = await replies(mika);
    expect(read(await sofia.forge(own, buttonId(page, 'drop-reply')))).toContain(
      'Una respuesta solo puede borrarla',
    );
    expect(read(await mika.press(page, 'Delete'))).toContain(english.replies.none);
    await stage.until(() => !cardNow().includes('reply]'));
    await stage.restart();
    expect(read(await mika.command('moment show', { number: '1' }))).not.toContain('reply]');
  });
});

test('replies come in pages, which work after a restart', async () => {
  const { mika, sofia } = stage.people;
  for (let number = 1; number <= 7; number += 1)
    await replyByForm(number % 2 ? mika : sofia, `Reply number ${number}`);
  await stage.until(() => cardNow().includes('[7 replies]'));
  const first = await replies();
  expect(text(first)).toContain('Reply number 1');
  expect(text(first)).not.toContain('Reply number 6');
  await stage.restart();
  const second = messageOf(await mika.press(first, 'Next'));
  expect(text(second)).toContain('Reply number 7');
  expect(text(messageOf(await mika.press(second, 'Previous')))).toContain('Reply number 1');
});
