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

describe('a form', () => {
  test('may come without what was left out, however the client says so', async () => {
    const { john } = stage.people;
    for (const empty of ['without value', 'null', 'left out'] as const) {
      const form = formOf(await john.command('moment share', { film }));
      const card = messageOf(await form.fill({ text: JOHNS_STORY }).submit(empty));
      expect(text(card), empty).toContain(JOHNS_STORY);
    }
  });

  test('gives back what was typed, and not what was chosen', async () => {
    const form = formOf(await stage.people.john.command('moment share', { film }));
    Object.assign(form.data, { custom_id: 'story-form:123456789012345678' });
    const answer = read(await form.forge({ text: JOHNS_STORY, spoiler: 'yes' }));
    expect(answer.split('\n').slice(-1)).toEqual([JOHNS_STORY]);
  });
});

describe('a place', () => {
  test('that is a direct message is told that moments belong to a server', async () => {
    // Like a command of an older version, registered for direct messages too.
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
