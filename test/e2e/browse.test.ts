import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { fields } from '../../src/views/kit/custom-ids.ts';
import {
  buttonId,
  customIdsOf,
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
onStage((opened) => {
  stage = opened;
});

const story = (number: number) => `This is the story with the number ${number}, and it is long enough.`;

async function shareSome(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) await share(stage.people.john, { text: story(number) });
}

async function remove(number: number): Promise<void> {
  const { john } = stage.people;
  await john.press(messageOf(await john.command('moment remove', { number: String(number) })), 'Remove it');
}

describe('/moment show', () => {
  test('posts the card again, for everybody, found by number or by words', async () => {
    const { john, sofia } = stage.people;
    await shareSome(2);
    const choices = await sofia.autocomplete('moment show', 'number', 'kogus john');
    expect(choices).toEqual([
      { name: '#2 · Milagro en la celda 7 (2019) · John', value: '2' },
      { name: '#1 · Milagro en la celda 7 (2019) · John', value: '1' },
    ]);
    const card = messageOf(await john.command('moment show', { number: '#1' }));
    expect(text(card)).toContain(story(1));
    expect(sofia.look(card)).toBeDefined();
  });
});

describe('/moment random', () => {
  test('shows none that the person has just seen, as long as there are others', async () => {
    const { sofia } = stage.people;
    await shareSome(5);
    const page = await sofia.command('moment random');
    expectPrivate(page);
    const seen = [numberIn(read(page))];
    let shown = messageOf(page);
    for (let more = 0; more < 4; more += 1) {
      shown = messageOf(await sofia.press(shown, buttonId(shown, 'another')));
      seen.push(numberIn(text(shown)));
    }
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5]);
    const sixth = numberIn(read(await sofia.command('moment random')));
    expect(sixth).not.toBe(seen.at(-1));
  });

  test('of one shows that one, again and again', async () => {
    const { sofia } = stage.people;
    await shareSome(1);
    const page = messageOf(await sofia.command('moment random'));
    expect(numberIn(text(messageOf(await sofia.press(page, buttonId(page, 'another')))))).toBe(1);
  });
});

describe('/moment browse', () => {
  test('leafs through all, newest first, privately, after a restart too', async () => {
    const { mika, elif } = stage.people;
    await shareSome(3);
    const first = messageOf(await mika.command('moment browse'));
    expect(text(first)).toContain(story(3));
    expect(text(first)).toContain('1 of 3');
    expect(text(first)).toContain('Previous ✗]');
    expect(elif.look(first)).toBeUndefined();
    await stage.restart();
    const second = messageOf(await mika.press(first, 'Next'));
    expect(text(second)).toContain(story(2));
    const third = messageOf(await mika.press(second, 'Next'));
    expect(text(third)).toContain('3 of 3');
    expect(text(third)).toContain('Next ✗]');
    expect(text(messageOf(await mika.press(third, 'Previous')))).toContain(story(2));
  });

  test('goes on rightly when the moment in view was removed, or others came', async () => {
    const { mika } = stage.people;
    await shareSome(4);
    const third = messageOf(await mika.press(messageOf(await mika.command('moment browse')), 'Next'));
    expect(text(third)).toContain(story(3));
    await remove(3);
    const second = messageOf(await mika.press(third, 'Next'));
    expect(text(second)).toContain(story(2));
    await share(stage.people.john, { text: story(5) });
    const fourth = messageOf(await mika.press(second, 'Previous'));
    expect(text(fourth)).toContain(story(4));
    expect(text(fourth)).toContain('2 of 4');
  });

  test('is narrowed down by the filter, over a restart, and a moment is jumped to', async () => {
    const { john, mika } = stage.people;
    await shareSome(2);
    await share(john, { text: story(3), film: 'drishyam-2013' });
    await share(john, { text: story(4), film: 'drishyam-2013' });
    const page = messageOf(await mika.command('moment browse'));
    const filter = messageOf(await mika.press(page, 'Filter'));
    await stage.restart();
    const indian = messageOf(await mika.select(filter, menuId(filter, 'filmCountry'), ['IN']));
    expect(text(indian)).toContain(english.query.fits({ total: 2 }));
    const first = messageOf(await mika.press(indian, english.query.show({ total: 2 })));
    expect(text(first)).toContain(story(4));
    expect(text(first)).toContain(english.query.filmCountry({ country: '🇮🇳\u00A0India' }));
    const form = formOf(await mika.press(first, '1 of 2'));
    expect(text(messageOf(await form.fill({ [fields.place]: '2' }).submit()))).toContain(story(3));
  });

  test('says so when the last one is gone', async () => {
    const { mika } = stage.people;
    await shareSome(2);
    const page = messageOf(await mika.command('moment browse'));
    await remove(1);
    await remove(2);
    expect(read(await mika.press(page, 'Next'))).toContain(english.errors.moment.noneYet);
    expect(read(await mika.command('moment browse'))).toContain(english.errors.moment.noneYet);
  });
});

describe('Post it here', () => {
  test('posts the moment in view for everybody, with a name that stays over presses and restarts', async () => {
    const { john, mika, elif } = stage.people;
    await share(john, { text: story(1) });
    const page = messageOf(await mika.command('moment browse'));
    const told = await mika.press(page, buttonId(page, 'post-here'));
    expectPrivate(told);
    expect(read(told)).toBe(english.post.done({ number: 1 }));
    const card = elif.sees().at(-1) ?? expect.fail('nothing was posted');
    const name = english.card.shownBy({ name: '**Mika**' });
    expect(text(card)).toContain(story(1));
    expect(text(card)).toContain(name);

    await elif.press(card, buttonId(card, 'goosebump'));
    await stage.restart();
    await elif.press(card, buttonId(card, 'goosebump'));
    expect(text(elif.look(card) ?? card)).toContain(name);
    const again = await mika.press(page, buttonId(page, 'post-here'));
    expect(read(again)).toBe(english.post.done({ number: 1 }));

    const more = messageOf(await mika.press(card, buttonId(card, 'more')));
    await mika.press(more, buttonId(more, 'take-down'));
    expect(elif.look(card)).toBeUndefined();
  });
});

const menuId = (message: APIMessage, field: string): string =>
  customIdsOf(message).find((id) => id.startsWith('filter-by:') && id.endsWith(`:${field}`)) ?? '';

const numberIn = (shown: string): number =>
  Number(/moment[^#]* #(\d+)|#(\d+)/.exec(shown)?.slice(1).find(Boolean));
