import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { timeInFilm } from '../../src/views/kit/time-in-film.ts';
import {
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

describe('choosing the film', () => {
  test.each(['yedinci kogustaki', '7 kogus', 'miracle in cell', '7번방'])('%s finds it', async (typed) => {
    const choices = await stage.people.john.autocomplete('moment share', 'film', typed);
    const families = choices.map(({ value }) => value);
    expect(
      families.some((id) => ['7-kogustaki-mucize-2019', '7-beonbang-ui-seonmul-2013'].includes(String(id))),
    ).toBe(true);
  });

  test('a choice says title, original title, year and country, and stands for a stable id', async () => {
    const [first] = await stage.people.john.autocomplete('moment share', 'film', '7 kogus');
    expect(first).toMatchObject({
      name: 'Miracle in Cell No. 7 · 7. Koğuştaki Mucize · 2019 · 🇹🇷\u00A0Türkiye',
      value: '7-kogustaki-mucize-2019',
    });
  });

  test('countries come in the person’s language', async () => {
    const { elif, nils } = stage.people;
    const name = async (person: typeof elif, typed: string) =>
      (await person.autocomplete('moment share', 'country', typed, { film: 'x' }))[0];
    expect(await name(elif, 'malt')).toMatchObject({ name: '🇲🇹\u00A0Malta', value: 'MT' });
    expect(await name(elif, 'güney k')).toMatchObject({ value: 'KR' });
    expect(await name(nils, 'türkei')).toMatchObject({ name: '🇹🇷\u00A0Türkei', value: 'TR' });
  });

  test('text that was typed and not chosen is the only film of that title, or else a new one', async () => {
    const { john } = stage.people;
    const known = formOf(await john.command('moment share', { film: 'cebimdeki yabanci' }));
    expect(known.values).not.toHaveProperty('title');
    expect(formOf(await john.command('moment share', { film: 'Qqqq' })).values).toMatchObject({
      title: 'Qqqq',
      year: '',
    });
  });

  test('text that was typed and not chosen is not guessed at', async () => {
    const answer = await stage.people.john.command('moment share', { film: 'miracle in cell no 7' });
    expectPrivate(answer);
    expect(read(answer)).toContain('“Miracle in Cell No. 7 (2019)” 🇹🇷, “Miracle in Cell No. 7 (2019)” 🇵🇭');
  });
});

describe('the card', () => {
  test('tells film, author, country, moods and time, and hides the scene', async () => {
    const { john } = stage.people;
    const form = formOf(
      await john.command('moment share', { film: '7-kogustaki-mucize-2019', country: 'MT' }),
    );
    const card = messageOf(
      await form
        .fill({
          text: JOHNS_STORY,
          at: '1:58:30',
          moods: ['hope', 'moved'],
          'content-notes': ['child-in-danger'],
        })
        .submit(),
    );
    const told = /<t:\d+:D>/;
    expect(text(card)).toMatch(told);
    expect(text(card).replace(told, 'today')).toBe(
      [
        '### 🪿 Miracle in Cell No. 7',
        '*7. Koğuştaki Mucize* · 2019 · 🇹🇷\u00A0Türkiye',
        '**John** from 🇲🇹\u00A0Malta · 1:58:30 into the film',
        '😭\u00A0Moved to tears · 🌅\u00A0Hope',
        '⚠️ Content notes: A child in danger',
        '-# Goosebump moment #1 · today',
        '||',
        JOHNS_STORY,
        '||',
        '[🪿 Goosebumps] [💬 Reply] [🎬 Film] [⋯]',
      ].join('\n'),
    );
  });

  test('has a link to the video, with its host in sight', async () => {
    const card = await share(stage.people.john, {
      options: { video: 'https://www.youtube.com/watch?v=abc' },
    });
    expect(text(card)).toContain('▶️ [youtube.com](https://www.youtube.com/watch?v=abc)');
  });

  test('shows what people type as text, and pings nobody', async () => {
    const typed = '@everyone <@123456789012345678> [free](https://evil.example) # big **bold** ||hidden||';
    const card = await share(stage.people.john, { text: typed });
    expect(text(card)).toContain(
      '\\@everyone \\<@123456789012345678> \\[free](https\\://evil.example) # big \\*\\*bold\\*\\* ||hidden||',
    );
    expect(card.mention_everyone).toBe(false);
    expect(card.mentions).toEqual([]);
  });

  test('is in the language of the community, and the form in that of the person', async () => {
    const form = formOf(await stage.people.elif.command('moment share', { film: '7-kogustaki-mucize-2019' }));
    expect(form.title).toBe('Senin anın: 7. Koğuştaki Mucize (2019)');
    expect(text(messageOf(await form.fill({ text: JOHNS_STORY }).submit()))).toContain('Goosebump moment #1');
  });

  test('counts on from number to number, in each community by itself', async () => {
    const { john } = stage.people;
    await share(john);
    expect(text(await share(john))).toContain('#2');
    const elsewhere = formOf(
      await john.command('moment share', { film: 'drishyam-2013' }, { channel: stage.channels.elsewhere.id }),
    );
    expect(text(messageOf(await elsewhere.fill({ text: JOHNS_STORY }).submit()))).toContain('#1');
  });
});

describe('a text that fails a check', () => {
  const film = '7-kogustaki-mucize-2019';

  test('comes back as it was left, after a restart too', async () => {
    const { john } = stage.people;
    const form = formOf(await john.command('moment share', { film, country: 'MT' }));
    const fields = {
      text: 'too short',
      at: '118m',
      moods: ['love'],
      'content-notes': ['death'],
      spoiler: 'no',
    };
    const answer = messageOf(await form.forge(fields));
    await stage.restart();
    const again = formOf(await john.press(answer, 'Fix it'));
    expect(again.values).toMatchObject(fields);
    const card = text(cardPosted(stage, await again.fill({ text: JOHNS_STORY }).submit()));
    expect(card).toContain('**John** from 🇲🇹\u00A0Malta · 1:58:00 into the film');
    expect(card).toContain('💛\u00A0Love');
  });

  test('leads to a card of its own, and not to a reply to what nobody else can see', async () => {
    const { john } = stage.people;
    const form = formOf(await john.command('moment share', { film }));
    const answer = messageOf(await form.forge({ text: 'too short' }));
    const again = formOf(await john.press(answer, 'Fix it')).fill({ text: JOHNS_STORY });
    const card = cardPosted(stage, await again.submit());
    expect(card.message_reference).toBeUndefined();
    await john.press(messageOf(await john.command('moment remove', { number: '1' })), 'Remove it');
    expect(stage.people.nils.look(card)).toBeUndefined();
  });

  test('and whose card Discord does not take then is kept, and says how to post it', async () => {
    const { john } = stage.people;
    const form = formOf(await john.command('moment share', { film }));
    const answer = messageOf(await form.forge({ text: 'too short' }));
    const again = formOf(await john.press(answer, 'Fix it')).fill({ text: JOHNS_STORY });
    stage.faults.next({ method: 'POST', path: /^\/channels\//, status: 500, times: 4 });
    expect(read(await again.submit())).toContain(english.share.kept({ number: 1 }));
  });

  test('is shared once, however often its form is sent', async () => {
    const { john } = stage.people;
    const answer = messageOf(
      await formOf(await john.command('moment share', { film })).forge({ text: 'short' }),
    );
    const one = formOf(await john.press(answer, 'Fix it')).fill({ text: JOHNS_STORY });
    const two = formOf(await john.press(answer, 'Fix it')).fill({ text: JOHNS_STORY });
    const outcomes = (await Promise.all([one.submit(), two.submit()])).map(read);
    const [done, already] = [english.share.done({ number: 1 }), english.errors.draft.shared({ number: 1 })];
    expect(outcomes.some((one) => one.includes(done))).toBe(true);
    expect(outcomes.find((one) => one.includes(already))).toContain(JOHNS_STORY);
    expect(stage.people.nils.sees()).toHaveLength(1);
  });
});

describe('a film that nobody knows', () => {
  test('is shared about in two steps, and is the community’s from then on', async () => {
    const { john, elif } = stage.people;
    const choices = await john.autocomplete('moment share', 'film', 'The Lighthouse of Gozo');
    const [typed] = choices;
    expect(typed?.name).toBe(english.share.newChoice({ title: 'The Lighthouse of Gozo' }));

    const first = formOf(await john.command('moment share', { film: String(typed?.value) }));
    expect(first.values).toMatchObject({ title: 'The Lighthouse of Gozo' });
    const ready = messageOf(await first.fill({ year: '2021', countries: 'Malta, it' }).submit());
    expect(text(ready)).toContain(english.share.filmReady({ film: 'The Lighthouse of Gozo (2021)' }));
    const second = formOf(await john.press(ready, english.share.write));
    const card = text(cardPosted(stage, await second.fill({ text: JOHNS_STORY }).submit()));
    expect(card).toContain('### 🪿 The Lighthouse of Gozo\n2021 · 🇲🇹\u00A0Malta, 🇮🇹\u00A0Italy');

    const found = await elif.autocomplete('film info', 'film', 'lighthouse gozo');
    expect(found).toHaveLength(1);
    const info = read(await elif.command('film info', { film: String(found[0]?.value) }));
    expect(info).toContain(english.film.factsUnknown);
    const elsewhere = await john.autocomplete(
      'film info',
      'film',
      'lighthouse',
      {},
      { channel: stage.channels.elsewhere.id },
    );
    expect(elsewhere.map(({ value }) => value)).not.toContain(found[0]?.value);
  });

  test('keeps what was typed of it until it is right', async () => {
    const { john } = stage.people;
    const first = formOf(await john.command('moment share', { film: 'new:Gozo' }));
    const answer = messageOf(await first.forge({ title: ' ', year: '1700', countries: 'Atlantis' }));
    expect(text(answer)).toContain('**Title**');
    expect(text(answer)).toContain(`**${english.share.filmYear}**: use four digits, from 1888`);
    expect(text(answer)).toContain(english.story.filmCountry({ typed: 'Atlantis' }));
    await stage.restart();
    expect(formOf(await john.press(answer, 'Fix it')).values).toMatchObject({
      year: '1700',
      countries: 'Atlantis',
    });
  });

  test('is the one that was settled last, whatever an earlier attempt came to', async () => {
    const { john } = stage.people;
    const first = formOf(await john.command('moment share', { film: 'new:Gozo' }));
    const fix = messageOf(await first.forge({ title: 'Gozo', year: 'none', countries: 'Malta' }));
    const [one, two] = [await john.press(fix, 'Fix it'), await john.press(fix, 'Fix it')].map(formOf);
    await one?.fill({ title: '7. Koğuştaki Mucize', year: '2019', countries: 'TR' }).submit();
    const told = await two?.fill({ title: 'Gozo Nights', year: '2020', countries: 'Malta, ' }).submit();
    const ready = messageOf(told ?? { kind: 'acknowledged' });
    expect(text(ready)).toContain(english.share.filmReady({ film: 'Gozo Nights (2020)' }));
    const form = formOf(await john.press(ready, english.share.write));
    const card = cardPosted(stage, await form.fill({ text: JOHNS_STORY }).submit());
    expect(text(card)).toContain('### 🪿 Gozo Nights');
  });

  test('asks which time was meant if nobody knows its length, and keeps the story over a restart', async () => {
    const { john } = stage.people;
    const first = formOf(await john.command('moment share', { film: 'new:Gozo' }));
    const film = { title: 'Gozo Nights', year: '2020', countries: 'Malta' };
    const ready = messageOf(await first.fill(film).submit());
    const form = formOf(await john.press(ready, english.share.write));
    const asked = messageOf(await form.fill({ text: JOHNS_STORY, at: '1:58' }).submit());
    expect(text(asked)).toContain(english.story.ambiguous);
    await stage.restart();
    const card = cardPosted(stage, await john.press(asked, timeInFilm(7_080, english)));
    expect(text(card)).toContain(JOHNS_STORY);
    expect(text(card)).toContain(timeInFilm(7_080, english));
  });
});

test('who tells what was told before is asked first, and can share theirs after a restart', async () => {
  const { john, mika } = stage.people;
  await share(john);
  const form = formOf(await mika.command('moment share', { film: '7-kogustaki-mucize-2019' }));
  const asked = await form.fill({ text: JOHNS_STORY.replace('finally', 'at last') }).submit();
  expectPrivate(asked);
  expect(read(asked)).toContain(english.near.question({ people: 1 }));
  await stage.restart();
  const shared = await mika.press(messageOf(asked), english.near.share);
  expect(read(shared)).toContain(english.share.done({ number: 2 }));
  expect(mika.sees().some((message) => text(message).includes('meets his daughter Ova'))).toBe(true);
});
