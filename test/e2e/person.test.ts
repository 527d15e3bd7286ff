import { describe, expect, test } from 'vitest';
import { customIdsOf, expectPrivate, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

describe('/person info', () => {
  test('tells what is notable with its source, the roles, and the moments of those films', async () => {
    const { john, mika } = stage.people;
    await share(john);
    const page = messageOf(await mika.command('person info', { person: 'aras-bulut-iynemli' }));
    const told = read(await mika.command('person info', { person: 'aras-bulut-iynemli' }));
    expect(told).toContain('## Aras Bulut İynemli');
    expect(told).toContain('aeronautical engineering');
    expect(told).toMatch(/Sources.*¹\u00A0\[/);
    expect(told).toContain('2019 · 🇹🇷 · **Miracle in Cell No. 7**');
    expect(told).toContain('as Mehmet “Memo” Koyuncu');
    expect(told).toContain(english.person.moments({ moments: 1 }));
    await stage.restart();
    const moment = await mika.press(page, 'Read #1');
    expectPrivate(moment);
    expect(read(moment)).toContain('Memo finally meets');
    const film = await mika.select(page, 'open-film:overview', ['7-kogustaki-mucize-2019']);
    expect(read(film)).toContain('**Director** Mehmet Ada Öztekin');
  });

  test('finds people by parts of a name, without accents, over a typing error', async () => {
    const { mika } = stage.people;
    for (const typed of ['iynemli', 'aras bulut', 'arsa bulut']) {
      const [first] = await mika.autocomplete('person info', 'person', typed);
      expect(first, typed).toEqual({
        name: 'Aras Bulut İynemli · Miracle in Cell No. 7 (2019)',
        value: 'aras-bulut-iynemli',
      });
    }
  });

  test('of nobody says what to do, and names who comes near', async () => {
    const { mika } = stage.people;
    const nobody = await mika.command('person info', { person: 'qqqqq' });
    expectPrivate(nobody);
    expect(read(nobody)).toContain(english.errors.person.unknown({ typed: 'qqqqq' }));
    expect(read(await mika.command('person info', { person: 'İynemli' }))).toContain(
      'Did you mean “Aras Bulut İynemli”?',
    );
  });
});

test('the cast of a film leads to what its people did otherwise', async () => {
  const { mika, elif } = stage.people;
  const cast = messageOf(await mika.command('film cast', { film: '7-kogustaki-mucize-2019' }));
  const menu = customIdsOf(cast).find((id) => id.startsWith('cast-member:')) ?? '';
  const person = await elif.select(cast, menu, ['mehmet-ada-oztekin']);
  expectPrivate(person);
  expect(read(person)).toContain('## Mehmet Ada Öztekin');
  expect(read(person)).toContain('yönetmen');
  expect(read(await elif.forge(cast, menu, ['nobody']))).toContain('nobody');
});
