import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { shareOwnFilm } from '../support/own-film.ts';
import { buttonId, expectPrivate, formOf, messageOf, onStage, read, type Stage } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const LIGHTS = { title: 'Kuzey Isiklari', year: '2021', countries: 'Türkiye' };
const card = () => stage.people.nils.sees().find((message) => text(message).includes('Goosebump moment #1'));

describe('/moderation film-complete', () => {
  test('lets a moderator fill in what is missing; the cards of its moments follow', async () => {
    const { john, mika } = stage.people;
    const film = await shareOwnFilm(john, LIGHTS);
    const [choice] = await mika.autocomplete('moderation film-complete', 'film', 'kuzey');
    expect(choice?.value).toBe(film);
    const form = formOf(await mika.command('moderation film-complete', { film }));
    expect(form.values).toMatchObject({ title: 'Kuzey Isiklari', year: '2021', countries: 'Türkiye' });
    const done = await form
      .fill({ title: 'Northern Lights', 'original-title': 'Kuzey Işıkları', directors: 'Ayla Kaya, Can Su' })
      .submit();
    expectPrivate(done);
    expect(read(done)).toContain('**Northern Lights (2021)** is complete');
    await mika.until(() => text(card() ?? fail()).includes('Northern Lights'));
    expect(text(card() ?? fail())).toContain('*Kuzey Işıkları*');

    await stage.restart();
    const info = read(await mika.command('film info', { film }));
    expect(info).toContain('## Northern Lights (2021)');
    expect(info).toContain(`**${english.film.director({ count: 2 })}** Ayla Kaya, Can Su`);
    expect(formOf(await mika.command('moderation film-complete', { film })).values).toMatchObject({
      'original-title': 'Kuzey Işıkları',
      directors: 'Ayla Kaya, Can Su',
    });
  });

  test('keeps what was typed where something is wrong with it, a restart included', async () => {
    const { john, mika } = stage.people;
    const film = await shareOwnFilm(john, LIGHTS);
    const form = formOf(await mika.command('moderation film-complete', { film }));
    const faults = await form
      .fill({ year: '1700', countries: 'Atlantis', directors: 'A, B, C, D, E, F' })
      .submit();
    expectPrivate(faults);
    for (const fault of [
      `**${english.share.filmYear}**`,
      '“Atlantis”',
      english.story.filmDirectors({ max: 5 }),
    ]) {
      expect(read(faults)).toContain(fault);
    }
    await stage.restart();
    const message = messageOf(faults);
    const again = formOf(await mika.press(message, buttonId(message, 'fix-completion')));
    expect(again.values).toMatchObject({
      year: '1700',
      countries: 'Atlantis',
      directors: 'A, B, C, D, E, F',
    });
    const done = await again.fill({ year: '2021', countries: 'TR', directors: '' }).submit();
    expect(read(done)).toContain('is complete');
  });
});

function fail(): never {
  throw new Error('there is no card');
}
