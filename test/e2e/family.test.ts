import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../sandbox/person.ts';
import { FAMILIES_A_PAGE } from '../../src/views/family/family-list.ts';
import { fields } from '../../src/views/kit/custom-ids.ts';
import {
  customIdsOf,
  expectPrivate,
  formOf,
  messageOf,
  onStage,
  read,
  type Stage,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

const labelsIn = (outcome: Outcome) => JSON.stringify(messageOf(outcome).components);

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

describe('/film family', () => {
  test('lists the stories, those with most versions first, and turns their pages after a restart', async () => {
    const { mika } = stage.people;
    const first = await mika.command('film family');
    expectPrivate(first);
    expect(read(first)).toMatch(
      /^## Stories that travel\n\d+ stories · most versions first\n\*\*Perfect Strangers\*\*/,
    );
    await stage.restart();
    const second = await mika.press(messageOf(first), 'Next');
    expect(second.kind).toBe('update');
    expect(labelsIn(second)).toMatch(/"2 of \d+"/);
    expect(read(second)).not.toContain('**Perfect Strangers**');
    expect(read(await mika.press(messageOf(second), 'Previous'))).toContain('**Perfect Strangers**');
  });

  test('goes to the last page, and to one that is typed; past the end, to the last', async () => {
    const { mika, elif } = stage.people;
    const first = messageOf(await mika.command('film family'));
    const end = await mika.press(first, '⏭️');
    const last = messageOf(end);
    const pages = String(Math.ceil(Number(/(\d+) stories/.exec(read(end))?.[1]) / FAMILIES_A_PAGE));
    expect(Number(pages)).toBeGreaterThan(100);
    await stage.restart();
    const typed = async (from: string, page: string) => {
      const form = formOf(await mika.press(last, `${from} of ${pages}`));
      return form.fill({ [fields.place]: page }).submit();
    };
    const asked = formOf(await mika.press(last, `${pages} of ${pages}`));
    expect(JSON.stringify(asked.data)).toContain(english.families.jumpTo({ total: Number(pages) }));
    const seventh = await typed(pages, '7');
    expect(seventh.kind).toBe('update');
    expect(labelsIn(seventh)).toContain(`"7 of ${pages}"`);
    expect(labelsIn(await typed('7', '99999'))).toContain(`"${pages} of ${pages}"`);
    expect(read(await typed(pages, 'the end'))).toContain(
      english.errors.film.notAPage({ typed: 'the end', total: Number(pages) }),
    );

    const turkish = messageOf(await elif.command('film family', { order: 'newest' }));
    const form = formOf(await elif.press(turkish, `1 / ${pages}`));
    expect(labelsIn(await form.fill({ [fields.place]: '٢' }).submit())).toContain(`"2 / ${pages}"`);
  });

  test('by country and decade lists only stories with such a version, in the order that was asked for', async () => {
    const { sofia } = stage.people;
    const [decade] = await sofia.autocomplete('film family', 'decade', '1950');
    expect(decade).toEqual({ name: '1950–1959', value: '1950' });
    const told = await sofia.command('film family', { country: 'JP', decade: '1950', order: 'oldest' });
    expect(read(told)).toContain('🇯🇵\u00A0Japón · 1950–1959 · primero las más antiguas');
    expect(read(told)).toContain('Rashomon');
    expect(read(told)).not.toContain('Perfectos desconocidos');
  });

  test('keeps to country and decade on every page, also on one that is typed', async () => {
    const { mika } = stage.people;
    const told = await mika.command('film family', { country: 'US', decade: '1990', order: 'newest' });
    const headingOf = (outcome: Outcome) =>
      /\n(\d+ stories · .* · 1990–1999 · .*)\n/.exec(read(outcome))?.[1];
    const heading = headingOf(told);
    const [, pages = ''] = /"1 of (\d+)"/.exec(labelsIn(told)) ?? [];
    expect(Number(pages)).toBeGreaterThan(2);
    const end = await mika.press(messageOf(told), '⏭️');
    expect(headingOf(end)).toBe(heading);
    expect(labelsIn(end)).toContain(`"${pages} of ${pages}"`);
    const form = formOf(await mika.press(messageOf(end), `${pages} of ${pages}`));
    const second = await form.fill({ [fields.place]: '2' }).submit();
    expect(headingOf(second)).toBe(heading);
    expect(labelsIn(second)).toContain(`"2 of ${pages}"`);
    expect(read(await mika.press(messageOf(second), '⏮️'))).toBe(read(told));
  });

  test('opens the lineage of a story beside the list', async () => {
    const { elif } = stage.people;
    const list = messageOf(await elif.command('film family', { country: 'PH', order: 'newest' }));
    const [menu = ''] = customIdsOf(list);
    const lineage = await elif.select(list, menu, ['7-beonbang-ui-seonmul-2013']);
    expect(lineage.kind).toBe('message');
    expectPrivate(lineage);
    expect(read(lineage)).toContain('7번방의 선물');
    expect(read(await elif.forge(list, menu, ['nothing-1999']))).toContain('nothing-1999');
  });

  test('of a country without a story, and of a decade that is none, says so', async () => {
    const { mika } = stage.people;
    expect(read(await mika.command('film family', { country: 'VA' }))).toContain(english.families.none);
    const none = await mika.command('film family', { decade: 'the nineties' });
    expectPrivate(none);
    expect(read(none)).toContain(english.errors.decade.unknown({ typed: 'the nineties' }));
  });
});

describe('/film random', () => {
  test('shows a film from that country, and then another one', async () => {
    const { mika } = stage.people;
    const first = await mika.command('film random', { country: 'TR' });
    expectPrivate(first);
    expect(read(first)).toContain('🇹🇷\u00A0Türkiye');
    const title = /^## .+$/m.exec(read(first))?.[0] ?? '';
    await stage.restart();
    const second = await mika.press(messageOf(first), customIdsOf(messageOf(first)).at(-1) ?? '');
    expect(second.kind).toBe('update');
    expect(read(second)).toContain('🇹🇷\u00A0Türkiye');
    expect(read(second)).not.toContain(title);
  });

  test('of a country without films says so', async () => {
    const none = await stage.people.mika.command('film random', { country: 'VA' });
    expectPrivate(none);
    expect(read(none)).toContain(english.errors.film.noneFrom({ country: 'Vatican City' }));
  });
});
