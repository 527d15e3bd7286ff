import type { APIMessage } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { buttonId, expectPrivate, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';

let stage: Stage;
let card: APIMessage;
onStage((opened) => {
  stage = opened;
});
beforeEach(async () => {
  card = await share(stage.people.john);
});

/** The button's label, as everybody sees it now. */
function count(message: APIMessage = card): string | undefined {
  const now = stage.people.nils.look(message);
  return now && /\[🪿 ([^\]]+)\]/.exec(text(now))?.[1];
}

const comesTo = (wanted: string, message?: APIMessage) => stage.until(() => count(message) === wanted);

describe('the button', () => {
  test('gives a goosebump, and takes it back', async () => {
    const { elif } = stage.people;
    await elif.press(card, 'Goosebumps');
    expect(count()).toBe('Goosebumps · 1');
    await elif.press(card, 'Goosebumps · 1');
    expect(count()).toBe('Goosebumps');
  });

  test('counts one a person', async () => {
    const { elif, sofia, mika } = stage.people;
    for (const person of [elif, sofia, mika]) await person.press(card, buttonId(card, 'goosebump'));
    expect(count()).toBe('Goosebumps · 3');
  });

  test('loses none of those who press at once', async () => {
    const { elif, sofia, mika, ana, nils } = stage.people;
    const id = buttonId(card, 'goosebump');
    await Promise.all([elif, sofia, mika, ana, nils].map((person) => person.press(card, id)));
    await comesTo('Goosebumps · 5');
    await stage.restart();
    expect(read(await elif.command('moment show', { number: '1' }))).toContain('Goosebumps · 5');
  });

  test('works after a restart', async () => {
    const { elif } = stage.people;
    await elif.press(card, 'Goosebumps');
    await stage.restart();
    await elif.press(card, 'Goosebumps · 1');
    expect(count()).toBe('Goosebumps');
  });

  test('does once what Discord delivers twice', async () => {
    await stage.people.elif.press(card, 'Goosebumps');
    stage.gateway.redeliver();
    await stage.until(() => stage.logged.some(({ msg }) => msg === 'delivered twice, done once'));
    expect(count()).toBe('Goosebumps · 1');
  });

  test('brings the other cards of the moment along', async () => {
    const { elif, sofia } = stage.people;
    const second = messageOf(await sofia.command('moment show', { number: '1' }));
    await elif.press(second, 'Goosebumps');
    await comesTo('Goosebumps · 1', card);
    expect(count(second)).toBe('Goosebumps · 1');
  });

  test('works on the private pages too, and those stay what they are', async () => {
    const { elif } = stage.people;
    const page = messageOf(await elif.command('moment browse'));
    const after = await elif.press(page, buttonId(page, 'goosebump'));
    expectPrivate(after);
    expect(read(after)).toContain('1 / 1');
    await comesTo('Goosebumps · 1');
  });
});

describe('a goose as a reaction', () => {
  test('is the same goosebump, and taken back the same', async () => {
    const { elif } = stage.people;
    elif.react(card, '🪿');
    await comesTo('Goosebumps · 1');
    await elif.press(card, 'Goosebumps · 1');
    expect(count()).toBe('Goosebumps');
    elif.unreact(card, '🪿');
    elif.react(card, '🪿');
    await comesTo('Goosebumps · 1');
    elif.unreact(card, '🪿');
    await comesTo('Goosebumps');
  });

  test('counts after a restart, on a card from before', async () => {
    await stage.restart();
    stage.people.elif.react(card, '🪿');
    await comesTo('Goosebumps · 1');
    await stage.restart();
    stage.people.elif.unreact(card, '🪿');
    await comesTo('Goosebumps');
  });

  test('of the author counts nothing, nor does another emoji, nor one on another message', async () => {
    const { john, elif, sofia, mika } = stage.people;
    const other = elif.send('hello');
    john.react(card, '🪿');
    elif.react(card, '🦆');
    sofia.react(other, '🪿');
    mika.react(card, '🪿');
    await comesTo('Goosebumps · 1');
  });
});
