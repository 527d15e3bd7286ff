import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
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
onStage((opened) => {
  stage = opened;
});

const film = '7-kogustaki-mucize-2019';

describe('/film info', () => {
  test('tells the facts, each figure with its source, and the lineage in order of release', async () => {
    const info = read(await stage.people.mika.command('film info', { film }));
    for (const fact of [
      '## Miracle in Cell No. 7 (2019)',
      '*7. Koğuştaki Mucize* · 🇹🇷\u00A0Türkiye · Turkish · October 11, 2019',
      '**Director** Mehmet Ada Öztekin',
      '**Runtime** 132 min¹, 134 min²',
      '¹\u00A0[Wikipedia](https://',
    ]) {
      expect(info).toContain(fact);
    }
    const rows = info.split('\n').filter((line) => /^- \d{4} · /.test(line));
    expect(rows).toEqual([
      '- 2013 · 🇰🇷\u00A0South Korea · Miracle in Cell No. 7 · 7번방의 선물 · original',
      '- 2017 · 🇮🇳\u00A0India · Pushpaka Vimana · ಪುಷ್ಪಕ ವಿಮಾನ · unofficial version',
      '- 2019 · 🇹🇷\u00A0Türkiye · **Miracle in Cell No. 7** · *7. Koğuştaki Mucize* ◂\u00A0this film',
      '- 2019 · 🇵🇭\u00A0Philippines · Miracle in Cell No. 7',
      '- 2022 · 🇮🇩\u00A0Indonesia · Miracle in Cell No. 7',
      '- 2025 · 🇲🇽\u00A0Mexico · La celda de los milagros',
    ]);
  });

  test('opens cast, lineage and moments privately, in the language of who presses', async () => {
    const { mika, elif } = stage.people;
    const info = messageOf(await mika.command('film info', { film }));
    const cast = await elif.press(info, 'Cast');
    expectPrivate(cast);
    expect(read(cast)).toContain('**Aras Bulut İynemli**');
    expect(read(cast)).toContain('Memo');
    expect(text(elif.look(info) ?? info)).toContain('[Overview ✗]');

    const lineage = await elif.press(
      messageOf(cast),
      buttonId(messageOf(cast), 'film:7-kogustaki-mucize-2019:lineage'),
    );
    expect(lineage.kind).toBe('update');
    expect(read(lineage)).toContain('bu film');
    expect(read(lineage)).toContain('resmî olmayan versiyon');
  });

  test('works after a restart', async () => {
    const { mika } = stage.people;
    const info = messageOf(await mika.command('film info', { film }));
    await stage.restart();
    expect(read(await mika.press(info, 'Lineage'))).toContain('7번방의 선물');
  });

  test('of an id that is none says what to do', async () => {
    const { mika } = stage.people;
    const answer = await mika.command('film info', { film: 'no-such-film-1999' });
    expectPrivate(answer);
    expect(read(answer)).toContain(english.errors.film.unknown({ typed: 'no-such-film-1999' }));
    const card = await share(stage.people.john);
    expect(read(await mika.forge(card, 'film:no-such-film-1999:cast:beside'))).toContain(
      "I don't know a film",
    );
    expect(read(await mika.forge(card, 'film:Not An Id:cast:beside'))).toContain(
      english.errors.component.unknown,
    );
  });
});

describe('the moments of a film', () => {
  test('say so where there are none', async () => {
    const { mika } = stage.people;
    const info = messageOf(await mika.command('film info', { film }));
    expect(read(await mika.press(info, 'Moments'))).toContain(english.film.noMoments);
  });

  test('come in pages, of the film or of all its versions, without giving the scene away', async () => {
    const { john, ana, mika } = stage.people;
    for (const person of [john, ana, john, ana, john, ana]) {
      await share(person, person === ana ? { text: OTHER_STORY } : {});
    }
    await share(john, {
      film: '7-beonbang-ui-seonmul-2013',
      text: 'The Korean one moved me even more than this one.',
    });

    const info = messageOf(await mika.command('film info', { film }));
    const family = messageOf(await mika.press(info, 'Moments'));
    expect(text(family)).toContain('7 moments from all versions of');
    expect(text(family)).toMatch(/2013 .* · 1 moment$/m);
    expect(text(family)).toMatch(/2019 .* · 6 moments$/m);
    const moment = await mika.press(family, 'Read #7');
    expectPrivate(moment);
    expect(read(moment)).toContain('The Korean one moved me');

    const page = messageOf(await mika.press(family, 'Only this film'));
    expect(text(page)).toContain(
      english.film.momentsOfFilm({ total: 6, film: 'Miracle in Cell No. 7 (2019)' }),
    );
    expect(text(page)).toContain('[Read #6]');
    expect(text(page)).not.toContain('[Read #1]');
    expect(text(page)).not.toContain('Memo finally meets');

    await stage.restart();
    const second = messageOf(await mika.press(page, 'Next'));
    expect(text(second)).toContain('[Read #1]');
    expect(text(messageOf(await mika.press(second, 'All versions · 7')))).toContain('7 moments');
  });

  test('open from the card of a moment, beside it', async () => {
    const { john, mika } = stage.people;
    const card = await share(john);
    const page = await mika.press(card, 'Film');
    expectPrivate(page);
    expect(read(await mika.press(messageOf(page), 'Moments'))).toContain('1 moment from');
    expect(text(mika.look(card) ?? card)).toContain('Goosebump moment #1');
  });
});
