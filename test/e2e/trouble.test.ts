import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import type { Person } from '../../sandbox/person.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import {
  buttonId,
  cardPosted,
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
const callback = /^\/interactions\//;

/** As if the bot had been killed just before it recorded them. */
async function forgetCards(): Promise<void> {
  await stage.stopBot();
  await stage.database.query("DELETE FROM keyv WHERE key LIKE '%:card:%'");
  await stage.startBot();
}

function firstSeen(person: Person): APIMessage {
  const [message] = person.sees();
  if (!message) throw new Error(`${person.name} sees nothing`);
  return message;
}

/** Delays the next such request. Returns a function that says whether it has arrived. */
function slowly(method: string, path: RegExp): () => boolean {
  let hasCome = false;
  const test = (one: string) => {
    hasCome = path.test(one);
    return hasCome;
  };
  stage.faults.next({ method, path: { test }, delay: 300 });
  return () => hasCome;
}

describe('when Discord stumbles', () => {
  test('with a 429, the answer still comes', async () => {
    stage.faults.next({ method: 'POST', path: callback, status: 429 });
    expect(read(await stage.people.mika.command('film info', { film }))).toContain('Mehmet Ada Öztekin');
  });

  test('with a 502, the answer still comes', async () => {
    stage.faults.next({ method: 'POST', path: callback, status: 502 });
    expect(read(await stage.people.mika.command('film info', { film }))).toContain('Mehmet Ada Öztekin');
  });

  test('again and again over a share, the moment is kept and its author told how to post it', async () => {
    const { john, elif } = stage.people;
    const form = formOf(await john.command('moment share', { film }));
    // discord.js tries four times in total, and the bot once more.
    stage.faults.next({ method: 'POST', path: callback, status: 500, times: 8 });
    const answer = await form.fill({ text: JOHNS_STORY }).submit();
    expectPrivate(answer);
    expect(read(answer)).toContain(english.share.kept({ number: 1 }));
    expect(read(await elif.command('moment show', { number: '1' }))).toContain(JOHNS_STORY);
  });

  test('over a card that was deleted, the card is forgotten, and the moment stays', async () => {
    const { john, elif } = stage.people;
    const first = await share(john);
    const second = messageOf(await elif.command('moment show', { number: '1' }));
    const unknown = { code: 10008, message: 'Unknown Message' };
    stage.faults.next({ method: 'PATCH', path: new RegExp(first.id), status: 404, body: unknown });
    await elif.press(second, 'Goosebumps');
    const patched = () =>
      stage.requests.entries.filter((entry) => 'path' in entry && entry.path.includes(first.id));
    await stage.until(() => patched().length === 1);
    await elif.press(second, 'Goosebumps · 1');
    expect(read(await elif.command('moment show', { number: '1' }))).toContain('Goosebump moment #1');
    expect(patched()).toHaveLength(1);
  });

  test('over the very message whose button was pressed, the person is told what is done', async () => {
    const { john, elif } = stage.people;
    const card = await share(john);
    const unknown = { code: 10008, message: 'Unknown Message' };
    stage.faults.next({ method: 'POST', path: callback, status: 404, body: unknown });
    expect(read(await elif.press(card, 'Goosebumps'))).toBe(textsFor('tr').card.given({ number: 1 }));
  });

  test('and cuts the connection, what people do afterwards works', async () => {
    const { john, elif } = stage.people;
    const card = await share(john);
    stage.gateway.cut();
    await stage.until(() => stage.logged.some(({ msg }) => msg === 'gateway resumed'));
    elif.react(card, '🪿');
    await stage.until(() => text(elif.look(card) ?? card).includes('Goosebumps · 1'));
  });
});

describe('when Discord takes an answer and closes the connection', () => {
  const closed = { method: 'POST', path: callback, cut: true, after: true } as const;

  test('a goosebump leaves its card as all read it, and tells nobody to try again', async () => {
    const { john, elif, nils } = stage.people;
    const card = await share(john);
    stage.faults.next(closed);
    await elif.press(card, 'Goosebumps');
    await stage.until(() => text(nils.look(card) ?? card).includes('Goosebumps · 1'));
    expect(text(nils.look(card) ?? card)).toContain(JOHNS_STORY);
    expect(elif.sees()).toHaveLength(1);
  });

  test('and then every edit of that card too, it says privately that the goosebump counts', async () => {
    const { john, elif, nils } = stage.people;
    const card = await share(john);
    stage.faults.next(closed);
    stage.faults.next({ method: 'PATCH', path: /^\/webhooks\//, cut: true, times: 2 });
    await elif.press(card, 'Goosebumps');
    const given = textsFor('tr').card.given({ number: 1 });
    await stage.until(() => elif.sees().map(text).includes(given));
    expect(nils.sees()).toHaveLength(1);
  });

  test('a shared card is there once, with its buttons, and known as a card', async () => {
    const { john, elif } = stage.people;
    const form = formOf(await john.command('moment share', { film }));
    stage.faults.next(closed);
    await form.fill({ text: JOHNS_STORY }).submit();
    expect(read(await elif.press(firstSeen(elif), 'Goosebumps'))).toContain('Goosebumps · 1');
    await john.press(messageOf(await john.command('moment remove', { number: '1' })), 'Remove it');
    expect(elif.sees()).toEqual([]);
  });

  test('and then every edit of that answer, too: a moment that was shown again is found, and keeps up with others', async () => {
    const { john, elif, nils } = stage.people;
    const card = await share(john);
    stage.faults.next(closed);
    stage.faults.next({ method: 'PATCH', path: /^\/webhooks\//, cut: true, times: 2 });
    await elif.command('moment show', { number: '1' });
    await stage.until(() => nils.sees().length === 2);
    await elif.press(card, 'Goosebumps');
    await stage.until(() => nils.sees().every((one) => text(one).includes('Goosebumps · 1')));
  });

  test('a card in the moments channel is there once, and its author is told where', async () => {
    const { ana, john, elif } = stage.people;
    const { general } = stage.channels;
    const panel = messageOf(await ana.command('settings'));
    await ana.select(panel, 'pick-channel:moments-channel', [general.id]);
    const form = formOf(await john.command('moment share', { film }));
    stage.faults.next({ ...closed, path: /^\/channels\/\d+\/messages$/ });
    const told = await form.fill({ text: JOHNS_STORY }).submit();
    expectPrivate(told);
    expect(read(told)).toContain(english.share.doneIn({ number: 1, channel: `<#${general.id}>` }));
    expect(elif.sees({ channel: general.id })).toHaveLength(1);
    expect(elif.sees()).toEqual([]);
  });
});

const tooLate = { code: 10062, message: 'Unknown interaction' };

test('a goosebump whose answer came too late shows on its card all the same', async () => {
  const { john, elif, nils } = stage.people;
  const card = await share(john);
  // The card is recorded once it is there.
  await stage.restart();
  stage.faults.next({ method: 'POST', path: callback, status: 404, body: tooLate });
  await elif.press(card, 'Goosebumps');
  await stage.until(() => text(nils.look(card) ?? card).includes('Goosebumps · 1'));
});

describe('a share whose answer came too late', () => {
  test('has its card in the channel, and is not told twice', async () => {
    const { john, elif } = stage.people;
    const form = formOf(await john.command('moment share', { film })).fill({ text: JOHNS_STORY });
    stage.faults.next({ method: 'POST', path: callback, status: 404, body: tooLate, times: 2 });
    void form.submit();
    await stage.until(() => elif.sees().length === 1);
    const again = await form.submit();
    expectPrivate(again);
    expect(read(again)).toContain(english.errors.draft.shared({ number: 1 }));
    expect(read(again)).toContain(JOHNS_STORY);
    expect(elif.sees()).toHaveLength(1);
    expect(read(await elif.press(firstSeen(elif), 'Goosebumps'))).toContain('· 1');
  });

  test('or was cut off by the end of the bot, has its card once the form is sent again', async () => {
    const { john, elif, mika } = stage.people;
    const form = formOf(await john.command('moment share', { film })).fill({ text: JOHNS_STORY });
    await form.submit();
    mika.delete(firstSeen(elif));
    await forgetCards();
    expect(read(await form.submit())).toContain(english.errors.draft.shared({ number: 1 }));
    await stage.until(() => elif.sees().some((message) => text(message).includes(JOHNS_STORY)));
    expect(read(await form.forge({ text: 'Quite another story, which is given back.' }))).toContain(
      'given back',
    );
    expect(elif.sees()).toHaveLength(1);
  });
});

describe('when Discord takes an answer and says that it did not', () => {
  test('a shared card is there once, and known as a card', async () => {
    const { john, elif } = stage.people;
    const form = formOf(await john.command('moment share', { film }));
    stage.faults.next({ method: 'POST', path: callback, status: 500, after: true });
    await form.fill({ text: JOHNS_STORY }).submit();
    await stage.until(() => elif.sees().length > 0);
    expect(elif.sees()).toHaveLength(1);
    // It is recorded once the bot has heard that it is there.
    await elif.press(firstSeen(elif), 'Goosebumps');
    const question = messageOf(await john.command('moment remove', { number: '1' }));
    expect(read(await john.press(question, 'Remove it'))).toContain(english.removal.cardsTaken({ cards: 1 }));
    expect(elif.sees()).toEqual([]);
  });

  test('a card that is posted after a fix is there once, and goes with its moment', async () => {
    const { john, elif } = stage.people;
    const form = formOf(await john.command('moment share', { film }));
    const answer = messageOf(await form.forge({ text: 'too short' }));
    const again = formOf(await john.press(answer, 'Fix it')).fill({ text: JOHNS_STORY });
    stage.faults.next({ method: 'POST', path: /^\/channels\//, status: 500, after: true });
    cardPosted(stage, await again.submit());
    expect(elif.sees()).toHaveLength(1);
    await john.press(messageOf(await john.command('moment remove', { number: '1' })), 'Remove it');
    expect(elif.sees()).toEqual([]);
  });

  test('a draft that failed a check still has its way back', async () => {
    const { john } = stage.people;
    const form = formOf(await john.command('moment share', { film }));
    stage.faults.next({ method: 'POST', path: callback, status: 500, times: 4 });
    const answer = messageOf(await form.forge({ text: 'too short' }));
    expect(formOf(await john.press(answer, 'Fix it')).values).toMatchObject({ text: 'too short' });
  });
});

describe('a card that the bot has no record of', () => {
  test.each(['button', 'reaction', 'reply'])(
    'is known again by a %s, and taken down with its moment',
    async (by) => {
      const { john, sofia, elif } = stage.people;
      const card = await share(john);
      await forgetCards();
      if (by === 'button') await sofia.press(card, buttonId(card, 'goosebump'));
      if (by === 'reaction') sofia.react(card, '🪿');
      if (by === 'reply') sofia.reply(card, 'Me too');
      const wanted = by === 'reply' ? '[1 reply]' : 'Goosebumps · 1';
      await stage.until(() => text(elif.look(card) ?? card).includes(wanted));
      const question = messageOf(await john.command('moment remove', { number: '1' }));
      expect(read(await john.press(question, 'Remove it'))).toContain(
        english.removal.cardsTaken({ cards: 1 }),
      );
      expect(elif.look(card)).toBeUndefined();
    },
  );
});

test('a name that would turn the line around is shown without what does so', async () => {
  const { john } = stage.people;
  const member = stage.guild.members.get(john.id);
  if (member) member.nick = 'John\u202Eevil\u2066 *bold*';
  const card = await share(john);
  expect(text(card)).toContain('**Johnevil \\*bold\\***');
});

describe('when storage is slow', () => {
  /** Another program writes for a while, and the bot has to wait. */
  async function whileLocked<T>(act: () => Promise<T>): Promise<T> {
    const unlock = await stage.database.lock();
    const callbacks = () =>
      stage.requests.entries.filter((entry) => 'path' in entry && callback.test(entry.path)).length;
    const before = callbacks();
    const acted = act();
    await stage.until(() => callbacks() > before);
    await unlock();
    return acted;
  }

  test('a button is acknowledged in time, and the card follows', async () => {
    const { john, elif } = stage.people;
    const card = await share(john);
    const pressed = await whileLocked(() => elif.press(card, 'Goosebumps'));
    expect(read(pressed)).toContain('Goosebumps · 1');
  });

  test('a share is acknowledged in time, and its card comes', async () => {
    const form = formOf(await stage.people.john.command('moment share', { film }));
    const card = await whileLocked(() => form.fill({ text: JOHNS_STORY }).submit());
    expect(read(card)).toContain('Goosebump moment #1');
    expect(stage.people.elif.sees()).toHaveLength(1);
  });

  test('a form that can’t open in time is refused with words, instead of nothing', async () => {
    const { john } = stage.people;
    const told = await whileLocked(() => john.command('moment share', { film }));
    expectPrivate(told);
    expect(read(told)).toContain(english.errors.slow);
  });

  test('what only the person may see stays theirs, though everybody was told to wait', async () => {
    const form = formOf(await stage.people.john.command('moment share', { film }));
    await whileLocked(() => form.forge({ text: 'too short' }));
    await stage.until(() =>
      stage.people.john.sees().some((message) => text(message).includes('9 characters')),
    );
    expect(stage.people.elif.sees()).toEqual([]);
  });
});

describe('when storage fails', () => {
  /** As if the file had been damaged while the bot runs. */
  async function loseTheTable(): Promise<void> {
    await stage.database.query('DROP TABLE keyv');
  }

  test('the person is told, gets their text back, and nothing is half there', async () => {
    const { john, elif } = stage.people;
    const form = formOf(await john.command('moment share', { film }));
    await loseTheTable();
    const answer = await form.fill({ text: JOHNS_STORY }).submit();
    expectPrivate(answer);
    expect(read(answer)).toContain(english.errors.storage.unavailable);
    expect(read(answer)).toContain(JOHNS_STORY);
    expect(elif.sees()).toEqual([]);
  });

  test('a goosebump that was not kept is not shown', async () => {
    const { john, elif } = stage.people;
    const card = await share(john);
    await loseTheTable();
    expect(read(await elif.press(card, 'Goosebumps'))).toContain(textsFor('tr').errors.storage.unavailable);
    expect(text(elif.look(card) ?? card)).not.toContain('Goosebumps · 1');
  });
});

test('a card edit that waits for Discord’s limits does not hold up the end', async () => {
  const { john, elif } = stage.people;
  const card = await share(john);
  stage.faults.next({ method: 'PATCH', path: /^\/channels\//, status: 429, retryAfter: 60 });
  elif.react(card, '🪿');
  await stage.until(() => stage.requests.entries.some((entry) => 'status' in entry && entry.status === 429));
  await stage.stopBot();
  expect(stage.logged.at(-1)?.msg).toBe('stopped');
  await stage.startBot();
  expect(read(await elif.command('moment show', { number: '1' }))).toContain('Goosebumps · 1');
});

test('at the pace that Discord allows, a card catches up with a crowd', async () => {
  const { john, elif, sofia, mika } = stage.people;
  const card = await share(john);
  stage.limits.kind = 'discord';
  const replies = [elif, sofia, mika, elif, sofia, mika].map((person, at) =>
    person.reply(card, `I wept, ${at}`),
  );
  const isKept = ({ id, channel_id }: APIMessage) =>
    (john.look({ id, channel_id })?.reactions ?? []).some(({ emoji }) => emoji.name === '💛');
  await stage.until(() => replies.every(isKept), 20_000);
  await stage.until(() => text(john.look(card) ?? card).includes('6 replies'), 20_000);
  expect(stage.logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});

describe('when the bot is restarted', () => {
  test('nothing that was acknowledged is lost, and commands are not registered again', async () => {
    const { john, elif } = stage.people;
    const card = await share(john);
    await elif.press(card, buttonId(card, 'goosebump'));
    await stage.restart();
    expect(
      stage.logged.filter(({ msg }) => msg === 'ready').map(({ commandsChanged }) => commandsChanged),
    ).toEqual([true, false]);
    expect(text(messageOf(await elif.command('moment show', { number: '1' })))).toContain('Goosebumps · 1');
  });

  test('what was under way is finished before: the edit of a card, and an answer', async () => {
    const { john, elif } = stage.people;
    const card = await share(john);
    const isEdited = slowly('PATCH', /^\/channels\//);
    elif.react(card, '🪿');
    await stage.until(isEdited);
    await stage.stopBot();
    expect(text(elif.look(card) ?? card)).toContain('Goosebumps · 1');

    await stage.startBot();
    const isAnswered = slowly('POST', callback);
    const shown = elif.command('moment show', { number: '1' });
    await stage.until(isAnswered);
    await stage.stopBot();
    expect(elif.sees()).toHaveLength(2);
    await shown;
  });

  test('a second one on the same file meanwhile is refused, and the first goes on', async () => {
    await expect(stage.startBot()).rejects.toMatchObject({
      name: 'StoreError',
      kind: expect.stringMatching(/^(shard-)?in-use$/),
    });
    expect(read(await stage.people.john.command('moment browse'))).toContain(english.errors.moment.noneYet);
  });

  test('on a database of another program, it does not start', async () => {
    await stage.stopBot();
    await stage.database.query('ALTER TABLE keyv RENAME COLUMN value TO content');
    await expect(stage.startBot()).rejects.toMatchObject({
      name: 'StoreError',
      kind: expect.stringMatching(/^(not-a-database|other-table)$/),
    });
  });
});

test('no text of a person and no secret is in the log, whatever failed', async () => {
  const { john } = stage.people;
  const form = formOf(await john.command('moment share', { film }));
  stage.faults.next({
    method: 'POST',
    path: callback,
    status: 400,
    body: { code: 50035, message: 'Invalid Form Body' },
  });
  await form.fill({ text: JOHNS_STORY }).submit();
  const log = JSON.stringify(stage.logged);
  expect(stage.logged.some(({ msg }) => msg === 'answer not delivered')).toBe(true);
  expect(log).not.toContain('Memo finally');
  expect(log).not.toContain(stage.token);
  for (const { token } of stage.world.interactions.values()) expect(log).not.toContain(token);
});
