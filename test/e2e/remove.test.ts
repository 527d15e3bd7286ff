import type { APIMessage } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import {
  buttonId,
  expectPrivate,
  messageOf,
  OTHER_STORY,
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

const number = '1';

describe('the author', () => {
  test('removes their own without a reason, with the moment in view, after a restart too', async () => {
    const { john, elif } = stage.people;
    const again = messageOf(await elif.command('moment show', { number }));
    const question = await john.command('moment remove', { number });
    expectPrivate(question);
    expect(read(question)).toContain(english.removal.confirm({ number: 1 }));
    expect(read(question)).toContain('Memo finally meets');
    await stage.restart();
    const done = await john.press(messageOf(question), 'Remove it');
    expect(read(done)).toContain(english.removal.ownDone({ number: 1 }));
    expect(read(done)).toContain(english.removal.cardsTaken({ cards: 2 }));
    expect(elif.look(card)).toBeUndefined();
    expect(elif.look(again)).toBeUndefined();
  });
});

describe('a moderator', () => {
  test('who is none any more when the button is pressed, is refused', async () => {
    const { mika, elif } = stage.people;
    const question = messageOf(await mika.command('moment remove', { number, reason: 'A try' }));
    stage.guild.members.get(mika.id)?.roleIds.splice(0);
    expect(read(await mika.press(question, 'Remove it'))).toContain(english.errors.removal.notYours);
    expect(elif.look(card)).toBeDefined();
  });

  test('of one channel only is none of the server’s moments', async () => {
    const { sofia, elif } = stage.people;
    stage.world.permit(stage.channels.general, sofia.id, { allow: PermissionFlagsBits.ManageMessages });
    const place = { channel: stage.channels.general.id };
    const answer = await sofia.command('moment remove', { number, reason: 'A try' }, place);
    expect(read(answer)).toContain(textsFor('es-ES').errors.removal.notYours);
    expect(elif.look(card)).toBeDefined();
  });

  test('is offered all moments to remove, a member only their own', async () => {
    const { mika, john, elif } = stage.people;
    await share(elif, { text: OTHER_STORY });
    const offered = async (person: typeof mika) =>
      (await person.autocomplete('moment remove', 'number', '')).map(({ value }) => value);
    expect(await offered(mika)).toEqual(['2', '1']);
    expect(await offered(john)).toEqual(['1']);
  });
});

describe('a removed moment', () => {
  const remove = async () => {
    const { john } = stage.people;
    const question = messageOf(await john.command('moment remove', { number }));
    return john.press(question, 'Remove it');
  };

  test('is gone from every list, after a restart too, and its number is not given again', async () => {
    const { john, sofia } = stage.people;
    await remove();
    await stage.restart();
    expect(await sofia.autocomplete('moment show', 'number', '')).toEqual([]);
    expect(read(await john.command('moment browse'))).toContain(english.errors.moment.noneYet);
    expect(read(await john.command('moment random'))).toContain(english.errors.moment.noneYet);
    expect(text(await share(john))).toContain('#2');
  });

  test('by two at once is removed once', async () => {
    const { john, mika } = stage.people;
    const one = messageOf(await john.command('moment remove', { number }));
    const two = messageOf(await mika.command('moment remove', { number, reason: 'A try' }));
    const told = (await Promise.all([john.press(one, 'Remove it'), mika.press(two, 'Remove it')])).map(read);
    const { done, ownDone } = english.removal;
    const isDone = (each: string) => [done, ownDone].some((said) => each.includes(said({ number: 1 })));
    expect(told.filter(isDone)).toHaveLength(1);
    expect(told.filter((each) => each.includes(english.errors.moment.removed({ number: 1 })))).toHaveLength(
      1,
    );
  });

  test('whose card stands where the bot may no longer go, says where', async () => {
    const { elif } = stage.people;
    stage.world.permit(stage.channels.moments, stage.application.id, {
      deny: PermissionFlagsBits.ViewChannel,
    });
    const answer = read(await remove());
    expect(answer).toContain(english.removal.cardsLeft({ places: [`<#${stage.channels.moments.id}>`] }));
    expect(read(await elif.press(elif.look(card) ?? card, buttonId(card, 'goosebump')))).toContain(
      '1 numaralı an kaldırıldı',
    );
  });
});
