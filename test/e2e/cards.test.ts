import { ChannelType, GatewayDispatchEvents, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { buttonId, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

/** Cards in channels follow the store, whatever happens to them there. */

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const callback = /^\/interactions\//;

test('a goosebump whose answer Discord could not take shows a little later', async () => {
  const { john, elif } = stage.people;
  const card = await share(john);
  stage.faults.next({ method: 'POST', path: callback, status: 500, times: 8 });
  const pressed = elif.press(card, buttonId(card, 'goosebump'));
  await stage.until(() => text(elif.look(card) ?? card).includes('Goosebumps · 1'), 10_000);
  stage.faults.clear();
  await pressed;
});

test('a card whose edit met a page in place of Discord is edited a little later', async () => {
  const { john, elif } = stage.people;
  const card = await share(john);
  const again = messageOf(await elif.command('moment show', { number: '1' }));
  stage.faults.next({ method: 'PATCH', path: new RegExp(card.id), status: 403, html: '<h1>Blocked</h1>' });
  await elif.press(again, buttonId(again, 'goosebump'));
  await stage.until(() => text(elif.look(card) ?? card).includes('Goosebumps · 1'), 10_000);
});

test('a card in a channel that the bot may no longer see is left alone, and follows when it may again', async () => {
  const { john, elif } = stage.people;
  const { general } = stage.channels;
  const card = await share(john);
  const place = { channel: general.id };
  const there = messageOf(await elif.command('moment show', { number: '1' }, place));
  const bot = stage.application.id;
  stage.world.permit(general, bot, { deny: PermissionFlagsBits.ViewChannel });
  await elif.press(card, buttonId(card, 'goosebump'));
  const refused = () => stage.logged.filter(({ msg }) => msg === 'card not refreshed');
  await stage.until(() => refused().length > 0, 10_000);

  for (let presses = 0; presses < 4; presses += 1) await elif.press(card, buttonId(card, 'goosebump'));
  const shown = () => text(elif.look(there) ?? there);
  expect(shown()).not.toContain('Goosebumps · 1');
  // Once, and once more if the start was still under way.
  expect(refused().length).toBeLessThanOrEqual(2);
  stage.world.permit(general, bot, {});
  await stage.until(() => shown().includes('Goosebumps · 1'), 10_000);
});

test('a card follows too if its channel was opened to the bot while its session was lost', async () => {
  const { john, elif } = stage.people;
  const card = await share(john);
  const place = { channel: stage.channels.general.id };
  const there = messageOf(await elif.command('moment show', { number: '1' }, place));
  const bot = stage.application.id;
  stage.world.permit(stage.channels.general, bot, { deny: PermissionFlagsBits.ViewChannel });
  await elif.press(card, buttonId(card, 'goosebump'));
  await stage.until(() => stage.logged.some(({ msg }) => msg === 'card not refreshed'), 10_000);

  stage.gateway.invalidateSession({ resumable: false });
  stage.world.permit(stage.channels.general, bot, {});
  await stage.until(() => text(elif.look(there) ?? there).includes('Goosebumps · 1'), 20_000);
});

test('a card in an archived thread follows when the thread is open again', async () => {
  const { john, elif } = stage.people;
  const card = await share(john);
  const place = { channel: stage.channels.general.id };
  const there = messageOf(await elif.command('moment show', { number: '1' }, place));
  const archived = { code: 50083, message: 'Thread is archived' };
  stage.faults.next({ method: 'PATCH', path: new RegExp(there.id), status: 400, body: archived });
  await elif.press(card, buttonId(card, 'goosebump'));
  await stage.until(() => stage.logged.some(({ msg }) => msg === 'card not refreshed'), 10_000);

  // One that was archived at the start, so that discord.js doesn't know it.
  const thread = { id: '900000000000000001', guild_id: stage.guild.id, type: ChannelType.PublicThread };
  stage.gateway.dispatch(GatewayDispatchEvents.ThreadUpdate, { ...thread, parent_id: place.channel });
  await stage.until(() => text(elif.look(there) ?? there).includes('Goosebumps · 1'), 10_000);
});

test('a card of a removed moment that stands on, as after an older fault, goes when somebody asks or presses', async () => {
  const { john, mika, elif, nils } = stage.people;
  const card = await share(john);
  const again = messageOf(await elif.command('moment show', { number: '1' }));
  stage.faults.next({ method: 'DELETE', path: /messages/, status: 403, times: 2, body: { code: 50013 } });
  const question = messageOf(await john.command('moment remove', { number: '1' }));
  await john.press(question, 'Remove it');
  expect(nils.sees()).toHaveLength(2);

  expect(read(await elif.press(again, buttonId(again, 'reply')))).toContain('1');
  await stage.until(() => nils.sees().length === 0);
  expect(elif.look(card)).toBeUndefined();
  expect(read(await mika.command('moment remove', { number: '1', reason: 'A try' }))).toContain(
    english.errors.moment.removed({ number: 1 }),
  );
});

test('on an empty database, cards are left as they are, and logged', async () => {
  const { john, elif, sofia } = stage.people;
  const card = await share(john);
  await stage.stopBot();
  await stage.database.query('DELETE FROM keyv');
  await stage.startBot();
  const left = () =>
    stage.logged.filter(({ msg }) => String(msg).startsWith('card of a moment that is not known'));

  elif.react(card, '🪿');
  await stage.until(() => left().length === 1);
  sofia.reply(card, 'Me too');
  await stage.until(() => left().length === 2);
  await elif.press(card, buttonId(card, 'goosebump'));
  await stage.until(() => left().length === 3);

  // The next moment gets the same number, and the old card does not become its card.
  await share(sofia);
  await elif.press(card, buttonId(card, 'goosebump'));
  elif.react(card, '💛');
  await stage.until(() => left().length === 4);
  expect(text(elif.look(card) ?? expect.fail('the card is gone'))).toContain('John');
});
