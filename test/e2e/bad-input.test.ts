import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import {
  expectPrivate,
  formOf,
  JOHNS_STORY,
  messageOf,
  onStage,
  read,
  type Stage,
  share,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const film = '7-kogustaki-mucize-2019';

describe('a custom id', () => {
  test.each([
    'nonsense',
    'goosebump',
    'goosebump:abc:card',
    'goosebump:1:card:more',
    'goosebump:-1:card',
    'goosebump:1:nowhere',
    'goosebump:%:card',
    'browse:1:sideways',
    'story-form:123456789012345678',
    'constructor:1',
    '__proto__',
  ])('that is stale or forged (%s) is answered clearly', async (customId) => {
    const card = await share(stage.people.john);
    const answer = await stage.people.mika.forge(card, customId);
    expectPrivate(answer);
    expect(read(answer)).toContain(english.errors.component.unknown);
  });

  test('of a moment that is not there, or of another community, changes nothing', async () => {
    const { john, mika } = stage.people;
    const card = await share(john);
    for (const customId of ['goosebump:99:card', 'reply:99', 'replies:99:0:beside', 'browse:99:this']) {
      expect(read(await mika.forge(card, customId)), customId).toContain(
        english.errors.moment.unknown({ number: 99 }),
      );
    }
  });

  test('of a form that was never opened finds no draft, and gives the text back', async () => {
    const { john, elif } = stage.people;
    const form = formOf(await john.command('moment share', { film }));
    const own = { ...form.data, custom_id: 'story-form:123456789012345678' };
    Object.assign(form.data, own);
    const answer = read(await form.forge({ text: JOHNS_STORY }));
    expect(answer).toContain(english.errors.draft.gone);
    expect(answer).toContain(JOHNS_STORY);
    expect(elif.sees()).toEqual([]);
  });
});

test('a long text of an option is given back when another option is wrong', async () => {
  const alt = 'Memo kneels before Ova in the rain, and both of them laugh and cry at once.';
  const picture = { name: 'a.png', type: 'image/png', bytes: Buffer.from('x') };
  const answer = await stage.people.john.command('moment share', {
    film,
    picture,
    alt,
    video: 'http://x.org',
  });
  expect(read(answer)).toContain(english.errors.video.notHttps);
  expect(read(answer)).toContain('Memo kneels before Ova in the rain');
});

describe('a place', () => {
  test('that is a direct message is told that moments belong to a server', async () => {
    // As a command of an older version would be, registered for direct messages too.
    for (const command of stage.world.commands.values()) delete command.contexts;
    const answer = await stage.people.john.command('moment browse', {}, { dm: true });
    expect(read(answer)).toContain(english.errors.server.only);
    expect(await stage.people.john.autocomplete('film info', 'film', 'cell', {}, { dm: true })).toEqual([]);
  });

  test('where the bot lacks permissions is told which, before anything is written', async () => {
    const { moments } = stage.channels;
    const { AttachFiles, AddReactions } = PermissionFlagsBits;
    stage.world.permit(moments, stage.application.id, { deny: AttachFiles | AddReactions });
    for (const answer of [
      await stage.people.john.command('moment share', { film }),
      await stage.people.john.command('moment show', { number: '1' }),
    ]) {
      expectPrivate(answer);
      expect(read(answer)).toContain(
        english.errors.permissions.missing({ permissions: ['Attach Files', 'Add Reactions'] }),
      );
    }
  });
});

describe('every free text', () => {
  const nasty =
    '@everyone <@&123456789012345678> [a](https://b.example) ```code``` <t:0:R> </x:1> \n# Heading\n> quote\n- item';

  test('pings nobody and stays text: story, reply and reason', async () => {
    const { john, mika } = stage.people;
    const card = await share(john, { text: nasty });
    await formOf(await mika.press(card, 'Reply'))
      .fill({ reply: nasty })
      .submit();
    await stage.until(() => text(john.look(card) ?? card).includes('[1 reply]'));
    const replies = messageOf(await mika.press(john.look(card) ?? card, '1 reply'));
    const question = messageOf(await mika.command('moment remove', { number: '1', reason: nasty }));
    for (const message of [card, replies, question]) {
      const shown = text(message);
      expect(shown).toContain('\\@everyone \\<@&123456789012345678> \\[a](https\\://b.example)');
      expect(shown).toContain('\\`\\`\\`code\\`\\`\\`');
      expect(message.mention_everyone).toBe(false);
      expect(message.mention_roles).toEqual([]);
    }
    expect(text(card)).toContain('\\# Heading\n\\> quote\n\\- item');
    for (const { body } of stage.requests.entries.filter((entry) => 'body' in entry)) {
      const sent = JSON.stringify(body) ?? '';
      if (sent.includes('everyone')) expect(sent).toContain('"allowed_mentions":{"parse":[]');
    }
  });
});
