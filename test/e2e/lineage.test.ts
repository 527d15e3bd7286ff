import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { shareOwnFilm } from '../support/own-film.ts';
import { expectPrivate, messageOf, onStage, read, type Stage } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';
import { contentOf, nodesOf } from '../support/view-fixtures.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const ITALIAN = 'perfetti-sconosciuti-2016';
const TURKISH = '7-kogustaki-mucize-2019';
const MEDIA_GALLERY = 12;

interface Item {
  readonly media: { readonly url: string; readonly width?: number; readonly height?: number };
  readonly description?: string;
}

/** A message's picture: its gallery item, and the bytes. */
async function pictureOf(message: APIMessage) {
  const [gallery] = nodesOf(message.components).filter(({ type }) => type === MEDIA_GALLERY);
  const [item] = (gallery?.items ?? []) as Item[];
  if (!item) throw new Error('there is no picture');
  const response = await fetch(item.media.url);
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    alt: item.description ?? '',
    bytes,
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  };
}

describe('/film lineage', () => {
  test('shows how the story travels as a picture that is told in words, too', async () => {
    const lineage = await stage.people.mika.command('film lineage', { film: TURKISH });
    const { alt, bytes, width, height } = await pictureOf(messageOf(lineage));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(width).toBe(1100);
    expect(height).toBeLessThanOrEqual(700);
    expect(alt).toContain('2019, Türkiye: Miracle in Cell No. 7 (7. Koğuştaki Mucize)');
    expect(alt).toContain('this film');
    expect(read(lineage)).toContain(
      '- 2017 · 🇮🇳\u00A0India · Pushpaka Vimana · ಪುಷ್ಪಕ ವಿಮಾನ · unofficial version',
    );
    expect(read(lineage)).toMatch(/\*\*How this version ends\*\*\n\|\|.+\|\|/);
  });

  test('dark or light, as it was asked for', async () => {
    const { mika } = stage.people;
    const [dark, light] = [
      await pictureOf(messageOf(await mika.command('film lineage', { film: TURKISH }))),
      await pictureOf(messageOf(await mika.command('film lineage', { film: TURKISH, theme: 'light' }))),
    ];
    expect(light.bytes.equals(dark.bytes)).toBe(false);
    expect(light.alt).toBe(dark.alt);
  });

  test('by its tab privately, in the language of who presses; another tab takes the picture away', async () => {
    const { mika, elif } = stage.people;
    const info = messageOf(await mika.command('film info', { film: TURKISH }));
    const lineage = await elif.press(info, 'Lineage');
    expectPrivate(lineage);
    expect((await pictureOf(messageOf(lineage))).alt).toContain('bu film');
    await stage.restart();
    const cast = messageOf(await elif.press(messageOf(lineage), `film:${TURKISH}:cast:here`));
    expect(nodesOf(cast.components).filter(({ type }) => type === MEDIA_GALLERY)).toEqual([]);
    expect(cast.attachments).toEqual([]);
    const again = messageOf(await elif.press(cast, `film:${TURKISH}:lineage:here`));
    expect((await pictureOf(again)).width).toBe(1100);
  });

  test('of a long family turns its pages and lists its sources privately, after a restart too', async () => {
    const { mika, elif } = stage.people;
    const open = messageOf(await mika.command('film lineage', { film: ITALIAN, theme: 'light' }));
    expect(contentOf(open)).not.toContain(english.film.sourcesHeading);
    await stage.restart();
    const next = await elif.press(open, `lineage:${ITALIAN}:1:light:beside`);
    expectPrivate(next);
    expect(read(next)).toContain('- 2026 · 🇱🇻\u00A0Letonya');
    expect((await pictureOf(messageOf(next))).bytes.equals((await pictureOf(open)).bytes)).toBe(false);
    const back = await elif.press(messageOf(next), `lineage:${ITALIAN}:0:light:here`);
    expect(read(back)).toContain('- 2016 · 🇬🇷\u00A0Yunanistan');
    const sources = await elif.press(open, `sources:${ITALIAN}:0:beside`);
    expectPrivate(sources);
    expect(read(sources)).toMatch(/^¹\u00A0\[.+\]\(https:.+\)/m);
    const more = await elif.press(messageOf(sources), `sources:${ITALIAN}:1:here`);
    expect(read(more)).toMatch(/^¹⁶\u00A0/m);
  });

  test('of a film that stands alone is told in words', async () => {
    const { john, mika } = stage.people;
    const film = await shareOwnFilm(john, { title: 'Kuzey Işıkları', year: '2021', countries: 'TR' });
    const told = await mika.command('film lineage', { film });
    expect(read(told)).toContain(english.film.lineageAlone);
    expect(nodesOf(messageOf(told).components).filter(({ type }) => type === MEDIA_GALLERY)).toEqual([]);
  });
});
