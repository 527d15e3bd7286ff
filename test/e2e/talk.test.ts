import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { formOf, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const number = '1';

test('people talk about a moment in a thread of its card, which is closed with the moment, and is the same when that is back', async () => {
  const { ana, john, elif, mika, nils } = stage.people;
  const { world, channels, application } = stage;
  const panel = messageOf(await ana.command('settings'));
  const chosen = read(await ana.select(panel, 'change-setting:talk-threads', ['each']));
  const permissions = [english.permissions.ManageThreads];
  expect(chosen).toContain(english.settings.talkThreads.missing({ permissions }));

  const card = await share(john);
  const threads = () =>
    [...world.channels.values()].filter(({ parentId }) => parentId === channels.moments.id);
  expect(threads()).toEqual([]);
  world.permit(channels.moments, application.id, { allow: PermissionFlagsBits.ManageThreads });
  await stage.until(() => threads().length === 1);
  const thread = { channel: card.id };
  expect(threads()).toMatchObject([
    { id: card.id, name: english.talk.name({ number: 1, title: 'Miracle in Cell No. 7' }) },
  ]);

  // What is said about a card in there is talk, too.
  const shown = messageOf(await elif.command('moment show', { number }, thread));
  elif.reply(shown, 'I cried too, and I never do.');
  elif.react(shown, '🪿');
  await nils.press(card, 'Goosebumps');
  await stage.until(() => text(nils.look(card) ?? card).includes(english.card.goosebumps({ count: 1 })));
  expect(text(nils.look(card) ?? card)).not.toContain('[1 reply]');

  const asked = messageOf(await mika.command('moment remove', { number }));
  const form = formOf(await mika.press(asked, english.removal.giveReason));
  const question = messageOf(await form.fill({ reason: 'It names a neighbour.' }).submit());
  await mika.press(question, english.removal.yes);
  await stage.until(() => threads()[0]?.archived === true);
  expect(() => elif.send('Why is it gone?', thread)).toThrow('locked');

  await stage.restart();
  const removed = messageOf(await mika.command('moment show', { number }));
  await mika.press(removed, english.removed.restore);
  await stage.until(() => threads()[0]?.archived === false);
  elif.send('It is back!', thread);
  expect(threads()).toHaveLength(1);
});
