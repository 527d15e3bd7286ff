import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { shareOwnFilm } from '../support/own-film.ts';
import { expectPrivate, formOf, messageOf, onStage, read, type Stage } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const TURKISH = '7-kogustaki-mucize-2019';
const OWN = { title: 'Koğuş Yedi', year: '2019', countries: 'TR' };
const card = () => {
  const found = stage.people.nils.sees().find((message) => text(message).includes('Goosebump moment #1'));
  if (!found) throw new Error('there is no card');
  return text(found);
};

describe('/moderation film-merge', () => {
  test('makes a film that a member added one of the catalogue; its moments and cards follow, and it can be undone', async () => {
    const { john, mika } = stage.people;
    const film = await shareOwnFilm(john, OWN);
    const question = await mika.command('moderation film-merge', { film, into: TURKISH });
    expectPrivate(question);
    expect(read(question)).toContain(
      english.merge.confirm({ film: 'Koğuş Yedi (2019)', into: 'Miracle in Cell No. 7 (2019)' }),
    );
    expect(read(question)).toContain('- **Koğuş Yedi** · 2019 · 🇹🇷\u00A0Türkiye');
    expect(read(question)).toContain(
      '- **Miracle in Cell No. 7** · *7. Koğuştaki Mucize* · 2019 · 🇹🇷\u00A0Türkiye',
    );
    expect(read(question)).toContain(english.merge.follows({ moments: 1 }));
    const done = await mika.press(messageOf(question), 'Merge them');
    expect(read(done)).toContain(english.merge.followed({ moments: 1 }));
    await mika.until(() => card().includes('Miracle in Cell No. 7'));

    await stage.restart();
    const info = messageOf(await mika.command('film info', { film: TURKISH }));
    expect(read(await mika.press(info, 'Moments'))).toContain(
      english.film.momentsOfFilm({ total: 1, film: 'Miracle in Cell No. 7 (2019)' }),
    );
    // The merged film's id, as in a button on an old message, now means the other film.
    expect(read(await mika.command('film info', { film }))).toContain('## Miracle in Cell No. 7 (2019)');
    expect(
      (await john.autocomplete('moment share', 'film', 'Koğuş Yedi')).map(({ value }) => value),
    ).not.toContain(film);
    expect(await mika.autocomplete('moderation film-merge', 'film', '')).toEqual([]);

    const undone = await mika.press(messageOf(done), 'Undo');
    expect(read(undone)).toContain(english.merge.undone({ film: 'Koğuş Yedi (2019)' }));
    await mika.until(() => card().includes('Koğuş Yedi'));
    expect(read(await mika.forge(info, `undo-merge:${film}`))).toContain(english.errors.film.notMerged);
  });

  test('asked twice is done once, and can be declined', async () => {
    const { john, mika } = stage.people;
    const film = await shareOwnFilm(john, OWN);
    const question = messageOf(await mika.command('moderation film-merge', { film, into: TURKISH }));
    expect(read(await mika.press(question, 'Keep them apart'))).toContain(english.merge.keptApart);
    const id = /confirm-merge:\d+/.exec(JSON.stringify(question))?.[0] ?? '';
    expect(read(await mika.forge(question, id))).toContain(english.errors.merge.gone);
    expect(read(await mika.command('film info', { film }))).toContain('Koğuş Yedi');
  });

  test('of two moderators is done by the first; the second one, or who completes the film meanwhile, is told by its title', async () => {
    const { john, mika } = stage.people;
    const film = await shareOwnFilm(john, OWN);
    const form = formOf(await mika.command('moderation film-complete', { film }));
    const [first, second] = [
      messageOf(await mika.command('moderation film-merge', { film, into: TURKISH })),
      messageOf(await mika.command('moderation film-merge', { film, into: 'drishyam-2013' })),
    ];
    await mika.press(first, 'Merge them');
    const told = english.errors.film.mergedBefore({ film: 'Koğuş Yedi (2019)' });
    expect(read(await mika.press(second, 'Merge them'))).toContain(told);
    expect(read(await form.fill({ title: 'Koğuş 7' }).submit())).toContain(told);
    expect(read(await mika.command('film info', { film }))).toContain('Miracle in Cell No. 7');
  });

  test('is for moderators, at each press, and merges into the catalogue only', async () => {
    const { john, mika, ana } = stage.people;
    const film = await shareOwnFilm(john, OWN);
    const other = await shareOwnFilm(ana, { ...OWN, title: 'Bambaşka' });
    await expect(john.command('moderation film-merge', { film, into: TURKISH })).rejects.toThrow(
      'is not offered',
    );
    expect(read(await mika.command('moderation film-merge', { film, into: other }))).toContain(
      "isn't in the catalogue",
    );
    expect(read(await mika.command('moderation film-merge', { film: TURKISH, into: TURKISH }))).toContain(
      "wasn't added by a member",
    );

    const question = messageOf(await mika.command('moderation film-merge', { film, into: TURKISH }));
    const roles = stage.guild.members.get(mika.id)?.roleIds ?? [];
    const taken = roles.splice(0);
    expect(read(await mika.press(question, 'Merge them'))).toContain('Only a moderator');
    expect(read(await john.command('film info', { film }))).toContain('Koğuş Yedi');
    roles.push(...taken);
    await mika.press(question, 'Merge them');
    // Nobody else sees that message, but a modified client can send its button anyway.
    const [shown] = john.sees();
    if (!shown) throw new Error('there is no card');
    expect(read(await john.forge(shown, `undo-merge:${film}`))).toContain(english.errors.rights.moderator);
    expect(read(await john.command('film info', { film }))).toContain('Miracle in Cell No. 7');
  });
});
