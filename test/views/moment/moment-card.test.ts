import { describe, expect, it } from 'vitest';
import { countryName } from '../../../src/i18n/countries.ts';
import { momentBody, momentCard } from '../../../src/views/moment/moment-card.ts';
import {
  anyFilm,
  buttonsOf,
  byCover,
  contentOf,
  contentsOf,
  english,
  facts,
  faultsOf,
  labelsOf,
  longestFacts,
  nodesOf,
  SPEECHES,
  widestFilm,
} from '../../support/view-fixtures.ts';

const SCENE = 'Memo opens the cell door and Ova runs into his arms.';
const PICTURE = { id: '900000000000000001', name: 'moment.png', alt: 'A father and his daughter' };
const bytes = Buffer.from('89504e47', 'hex');

const gallery = (view: unknown) => nodesOf(view).find(({ media }) => media !== undefined);

describe.each(SPEECHES)('the card of a moment in %s', (_, texts) => {
  it('says in one quiet line because of which moment it was told, and how many it moved to tell', () => {
    const links = { because: { number: 5, name: 'J*hn' }, moved: 2 };
    const view = momentCard({ ...facts(), links, shownBy: 'Mika' }, english);
    const { because, moved } = english.chain;
    expect(contentsOf(view).at(-1)).toBe(
      `-# ${because({ number: 5, name: 'J\\*hn' })} · ${moved({ count: 2 })} · ${english.card.shownBy({ name: '**Mika**' })}`,
    );
    const plain = momentCard({ ...facts(), links: { because: undefined, moved: 0 } }, english);
    expect(plain).toEqual(momentCard(facts(), english));
  });

  it('hides the scene until somebody opens it', () => {
    const { hidden, open } = byCover(momentCard(facts({ text: SCENE, spoiler: true }), texts));
    expect(contentOf(hidden)).toBe(SCENE);
    expect(contentOf(open)).not.toContain(SCENE);
  });

  it('shows the scene openly where its author says that it gives nothing away', () => {
    const { hidden, open } = byCover(momentCard(facts({ text: SCENE, spoiler: false }), texts));
    expect(hidden).toEqual([]);
    expect(contentOf(open)).toContain(SCENE);
  });

  it('tells number, film, author, country, time, moods and content notes before the scene', () => {
    const view = momentCard(facts({ number: 128, text: SCENE }), texts);
    const [headline] = contentsOf(view);
    for (const told of [
      '#128',
      '### 🪿 Kuzey Işıkları',
      '2021',
      '🇹🇷',
      '**John**',
      '🇲🇹\u00A0Malta',
      '1:58:30',
    ]) {
      expect(headline).toContain(told);
    }
    expect(headline).toContain(`${texts.moods.moved} · ${texts.moods.hope}`);
    expect(headline).toContain(texts.contentNotes['child-in-danger']);
    expect(headline).not.toContain(SCENE);
  });

  it('puts the film first, then who, where and when, the moods, the content notes, and the number in small print', () => {
    const [headline] = contentsOf(momentCard(facts({ number: 128 }), texts));
    const from = texts.card.from({
      name: '**John**',
      country: `🇲🇹\u00A0${countryName('MT', texts.language)}`,
    });
    expect(headline?.split('\n')).toEqual([
      '### 🪿 Kuzey Işıkları',
      expect.stringMatching(/^2021 · 🇹🇷\u00A0\p{L}+$/u),
      `${from} · ${texts.card.at({ hours: 1, time: '1:58:30' })}`,
      `${texts.moods.moved} · ${texts.moods.hope}`,
      texts.card.contentNotes({ notes: [texts.contentNotes['child-in-danger']] }),
      `-# ${texts.card.number({ number: 128 })} · <t:1793491200:D>`,
    ]);
  });

  it('says in the line of its number on which day it was edited', () => {
    const [headline] = contentsOf(momentCard(facts({ number: 128, editedAt: 1_796_299_200_000 }), texts));
    const edited = texts.card.edited({ date: '<t:1796299200:D>' });
    const told = `${texts.card.number({ number: 128 })} · <t:1793491200:D>`;
    expect(headline?.split('\n').at(-1)).toBe(`-# ${told} · ${edited}`);
  });

  it('leaves no blank and no empty place for what the author left out', () => {
    const bare = facts({ country: undefined, at: undefined, moods: [], contentNotes: [] });
    const [headline] = contentsOf(momentCard(bare, texts));
    expect(headline?.split('\n')).toEqual([
      '### 🪿 Kuzey Işıkları',
      expect.stringMatching(/^2021 · 🇹🇷\u00A0\p{L}+$/u),
      '**John**',
      `-# ${texts.card.number({ number: 1 })} · <t:1793491200:D>`,
    ]);
  });
});

describe('the card of a moment', () => {
  it('blurs the picture of a hidden scene, and puts it behind the same spoiler', () => {
    const view = momentCard({ ...facts({ picture: PICTURE }), picture: { bytes } }, english);
    expect(gallery(byCover(view).hidden)).toMatchObject({
      media: { url: 'attachment://moment.png' },
      description: 'A father and his daughter',
      spoiler: true,
    });
    expect(view.files).toEqual([{ name: 'moment.png', bytes, alt: 'A father and his daughter' }]);
    expect(faultsOf(view)).toEqual([]);
  });

  it('shows the picture of an open scene at once', () => {
    const view = momentCard({ ...facts({ picture: PICTURE, spoiler: false }), picture: { bytes } }, english);
    expect(gallery(view)).toMatchObject({ spoiler: false });
  });

  it('says who added a picture that came without a description', () => {
    const { alt: _alt, ...silent } = PICTURE;
    const view = momentCard({ ...facts({ picture: silent }), picture: { bytes } }, english);
    expect(gallery(view)).toMatchObject({ description: english.card.picture({ name: 'John' }) });
    expect(view.files?.[0]?.alt).toBe(english.card.picture({ name: 'John' }));
  });

  it('keeps the attachment where the card is edited, and uploads nothing', () => {
    const attachment = '900000000000000009';
    const view = momentCard({ ...facts({ picture: PICTURE }), picture: { attachment } }, english);
    expect(view).toMatchObject({ kept: [attachment] });
    expect(view.files).toBeUndefined();
    expect(faultsOf(view)).toEqual([]);
  });

  it('shows no gallery where the picture is gone', () => {
    const view = momentCard(facts({ picture: PICTURE }), english);
    expect(gallery(view)).toBeUndefined();
    expect(faultsOf(view)).toEqual([]);
  });

  it('names the film by its id where nobody knows it any more', () => {
    const view = momentCard({ ...facts({ film: 'own-900000000000000001' }), film: undefined }, english);
    expect(contentOf(view)).toContain('own-900000000000000001');
  });

  it('offers goosebumps, a reply, the film and everything else, each with the moment or film in its id', () => {
    const view = momentCard(facts({ number: 128, film: anyFilm().id }), english);
    expect(buttonsOf(view)).toEqual([
      { label: 'Goosebumps', id: 'goosebump:128:card', url: undefined, disabled: false },
      { label: 'Reply', id: 'reply:128', url: undefined, disabled: false },
      { label: 'Film', id: `film:${anyFilm().id}:overview:beside`, url: undefined, disabled: false },
      { label: '⋯', id: 'more:128:beside', url: undefined, disabled: false },
    ]);
  });

  it('counts goosebumps and replies on their buttons, and has a button for replies only when there are some', () => {
    expect(labelsOf(momentCard(facts({}, { goosebumps: 3, replies: 1 }), english))).toEqual([
      'Goosebumps · 3',
      'Reply',
      '1 reply',
      'Film',
      '⋯',
    ]);
    expect(labelsOf(momentCard(facts({}, { replies: 0 }), english))).not.toContain('0 replies');
  });

  it('links to the video by the name of its site', () => {
    const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
    const [headline] = contentsOf(momentCard(facts({ video }), english));
    expect(headline?.split('\n')).toContain(`▶️ [youtube.com](${video})`);
  });

  it('lets no part of an address end the link', () => {
    const video = 'https://a.example/?q=a)[b](c|d\\';
    const [headline] = contentsOf(momentCard(facts({ video }), english));
    expect(headline).toContain('▶️ [a.example](https://a.example/?q=a%29[b]%28c%7Cd%5C)\n');
  });

  it('leaves links that would take the room of the story behind ⋯', () => {
    const [link, emoji] = ['▶️ [', '🪿'.repeat(2000)];
    const beside = { characters: 800, bytes: 800 };
    const body = (text: string) => contentOf(momentBody(longestFacts(text, widestFilm()), english, beside));
    expect(body('A short one.')).toContain(link);
    expect(body(emoji)).not.toContain(link);
    expect(body(emoji)).toContain(emoji);
  });

  it('leads to the message that it was made of', () => {
    const source = 'https://discord.com/channels/1/2/3';
    const [headline] = contentsOf(momentCard({ ...facts(), source }, english));
    expect(headline?.split('\n').at(-1)).toContain(english.card.source({ link: source }));
  });
});
