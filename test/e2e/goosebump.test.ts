import type { APIMessage } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { textsFor } from '../../src/i18n/texts.ts';
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
  test('is a goosebump, which the button does not take back without a word', async () => {
    const { elif } = stage.people;
    elif.react(card, '🪿');
    await comesTo('Goosebumps · 1');

    const told = await elif.press(card, 'Goosebumps · 1');
    expectPrivate(told);
    expect(read(told)).toContain(textsFor('tr').goosebump.stands({ number: 1 }));
    expect(count()).toBe('Goosebumps · 1');

    const done = await elif.press(messageOf(told), textsFor('tr').goosebump.takeBack);
    expect(read(done)).toContain(textsFor('tr').goosebump.takenBack({ number: 1 }));
    await comesTo('Goosebumps');
    // The goose under the card was left behind, and giving it anew counts.
    elif.unreact(card, '🪿');
    elif.react(card, '🪿');
    await comesTo('Goosebumps · 1');
    elif.unreact(card, '🪿');
    await comesTo('Goosebumps');
  });

  test('and a super one of the same person count once, and until both are taken back', async () => {
    const { elif, sofia } = stage.people;
    elif.react(card, '🪿');
    elif.react(card, '🪿', { burst: true });
    sofia.react(card, '🪿', { burst: true });
    await comesTo('Goosebumps · 2');
    elif.unreact(card, '🪿');
    sofia.unreact(card, '🪿', { burst: true });
    await comesTo('Goosebumps · 1');
    elif.unreact(card, '🪿', { burst: true });
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

  test('that a moderator removes no longer counts, one by one or all at once; the button stays', async () => {
    const { elif, sofia, mika: moderator, ana, nils } = stage.people;
    await nils.press(card, 'Goosebumps');
    for (const person of [elif, sofia, ana]) person.react(card, '🪿');
    await comesTo('Goosebumps · 4');
    moderator.unreact(card, '🪿', { of: elif.id });
    await comesTo('Goosebumps · 3');
    moderator.clearReactions(card, '🪿');
    await comesTo('Goosebumps · 1');
    ana.react(card, '🪿');
    await comesTo('Goosebumps · 2');
    moderator.clearReactions(card);
    await comesTo('Goosebumps · 1');
  });

  test('of the author counts nothing, nor does another emoji', async () => {
    const { john, elif, mika } = stage.people;
    john.react(card, '🪿');
    elif.react(card, '🦆');
    mika.react(card, '🪿');
    await comesTo('Goosebumps · 1');
  });

  test("on anybody's message counts nothing, and asks Discord nothing", async () => {
    const { elif, sofia, mika } = stage.people;
    const other = elif.send('hello');
    sofia.react(other, '🪿');
    mika.react(card, '🪿');
    await comesTo('Goosebumps · 1');
    const asked = stage.requests.entries.filter((entry) => 'path' in entry && entry.path.includes(other.id));
    expect(asked).toEqual([]);
  });
});
