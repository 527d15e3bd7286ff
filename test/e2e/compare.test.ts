import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { customIdsOf, expectPrivate, messageOf, onStage, read, type Stage } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const TURKISH = '7-kogustaki-mucize-2019';

describe('/film compare', () => {
  test('holds a remake against its original: figures with their sources, the parts that match, what changed', async () => {
    const told = read(await stage.people.mika.command('film compare', { film: TURKISH }));
    for (const fact of [
      '1️⃣ **Miracle in Cell No. 7 (2013)** · 7번방의 선물 · 🇰🇷\u00A0South Korea',
      '2️⃣ **Miracle in Cell No. 7 (2019)** · *7. Koğuştaki Mucize* · 🇹🇷\u00A0Türkiye',
      'The second is a remake of the first.',
      '**Director**\n> 1️⃣ Lee Hwan-kyung\n> 2️⃣ Mehmet Ada Öztekin',
      '**Runtime**\n> 1️⃣ 127 min¹\n> 2️⃣ 132 min²',
      'The father\n> 1️⃣ **Ryu Seung-ryong** as Lee Yong-gu\n> 2️⃣ **Aras Bulut İynemli** as Mehmet “Memo” Koyuncu',
    ]) {
      expect(told).toContain(fact);
    }
    expect(told).toMatch(/\*\*How the story changed\*\*\n\|\|Unlike in the Korean film.*\|\|/);
  });

  test('offers the other versions of the chosen film alone, and takes one', async () => {
    const { elif, mika } = stage.people;
    const choices = await elif.autocomplete('film compare', 'with', 'kore', { film: TURKISH });
    expect(choices.map(({ value }) => value)).toEqual(['7-beonbang-ui-seonmul-2013']);
    const all = await elif.autocomplete('film compare', 'with', '', { film: TURKISH });
    expect(all.map(({ value }) => value)).not.toContain(TURKISH);
    const told = await mika.command('film compare', { film: TURKISH, with: 'pushpaka-vimana-2017' });
    expect(read(told)).toContain('1️⃣ **Pushpaka Vimana (2017)**');
    expect(read(told)).toContain(english.comparison.sameFamily);
  });

  test('of an original takes its first remake, not an earlier unofficial version, and its menu the others, after a restart too', async () => {
    const { mika, elif } = stage.people;
    const page = messageOf(await mika.command('film compare', { film: '7-beonbang-ui-seonmul-2013' }));
    expect(text(page)).toContain('2️⃣ **Miracle in Cell No. 7 (2019)**');
    await stage.restart();
    const menu = customIdsOf(page).find((id) => id.startsWith('compare-with:')) ?? '';
    const other = await elif.select(page, menu, ['miracle-in-cell-no-7-ph-2019']);
    expectPrivate(other);
    expect(read(other)).toMatch(/1️⃣ \*\*.*\(2013\)/);
    expect(read(other)).toContain('🇵🇭\u00A0Filipinler');
    const inPlace = await elif.select(messageOf(other), menu.replace('beside', 'here'), [TURKISH]);
    expect(inPlace.kind).toBe('update');
    expect(read(inPlace)).toContain('Mehmet Ada Öztekin');
  });

  test('is one of the tabs of every film that has other versions', async () => {
    const { mika } = stage.people;
    const info = messageOf(await mika.command('film info', { film: TURKISH }));
    expect(read(await mika.press(info, 'Compare'))).toContain('Two versions of one story');
  });
});
