import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { type FileInput, NotAllowed } from '../../sandbox/person.ts';
import { exifOf } from '../../src/data/uploads/formats/orientation.ts';
import { photographedJpeg, pngOf, SECRETS } from '../support/photographs.ts';
import {
  buttonId,
  cardPosted,
  formOf,
  JOHNS_STORY,
  messageOf,
  onStage,
  read,
  type Stage,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const scene = { name: 'scene.png', type: 'image/png', bytes: PNG };
const film = '7-kogustaki-mucize-2019';

async function shareWith(picture: FileInput, more: Record<string, string> = {}) {
  const form = formOf(await stage.people.john.command('moment share', { film, picture, ...more }));
  return form.fill({ text: JOHNS_STORY }).submit();
}

/** The bytes that a person's client loads for the message's picture at this moment. */
async function pictureOf(message: { components?: unknown }): Promise<Buffer> {
  const url = /"url":"(http:[^"]+attachments\/[^"]+)"/.exec(JSON.stringify(message.components))?.[1];
  const response = await fetch(url ?? 'about:blank');
  return Buffer.from(await response.arrayBuffer());
}

describe('a picture', () => {
  test('stands behind the spoiler with its words, and is the bot’s own file', async () => {
    const card = messageOf(await shareWith(scene, { alt: 'Memo holds Ova' }));
    expect(text(card)).toContain(`||\n${JOHNS_STORY}\n||\n<picture: Memo holds Ova>\n||\n||`);
    expect(await pictureOf(card)).toEqual(PNG);
  });

  test('that its author named a spoiler is hidden in a moment that is shown openly', async () => {
    const { john } = stage.people;
    for (const [name, hidden] of [
      ['scene.png', '<picture: Memo>'],
      ['SPOILER_scene.png', '||\n<picture: Memo>\n||'],
    ] as const) {
      const options = { film, picture: { ...scene, name }, alt: 'Memo' };
      const form = formOf(await john.command('moment share', options));
      const card = messageOf(await form.fill({ text: JOHNS_STORY, spoiler: 'no' }).submit());
      expect(text(card)).toContain(`${JOHNS_STORY}\n${hidden}\n[`);
    }
  });

  test('still shows when Discord’s link has expired, and on every new card', async () => {
    const { john, elif } = stage.people;
    const card = messageOf(await shareWith(scene));
    stage.attachments.expire();
    expect(await pictureOf(elif.look(card) ?? {})).toEqual(PNG);
    await stage.restart();
    const shown = messageOf(await john.command('moment show', { number: '1' }));
    expect(await pictureOf(shown)).toEqual(PNG);
    expect(await pictureOf(messageOf(await elif.command('moment browse')))).toEqual(PNG);
  });

  test('is not sent again with each page that shows it: that of the card is shown', async () => {
    const { elif } = stage.people;
    await shareWith(scene);
    // The card is recorded once it is there.
    await stage.restart();
    const before = stage.requests.entries.length;
    const page = messageOf(await elif.command('moment browse'));
    expect(await pictureOf(page)).toEqual(PNG);
    const pressed = messageOf(await elif.press(page, buttonId(page, 'goosebump')));
    expect(text(pressed)).toContain('· 1]');
    expect(await pictureOf(pressed)).toEqual(PNG);
    expect(await pictureOf(messageOf(await elif.command('moment random')))).toEqual(PNG);
    expect(JSON.stringify(stage.requests.entries.slice(before))).not.toContain('payload_json');
  });

  test('stays on the card when its count changes', async () => {
    const { elif, sofia } = stage.people;
    const card = messageOf(await shareWith(scene));
    const pressed = messageOf(await elif.press(card, 'Goosebumps'));
    expect(text(pressed)).toContain('Goosebumps · 1');
    expect(await pictureOf(pressed)).toEqual(PNG);
    sofia.react(card, '🪿');
    await elif.until(() => text(elif.look(card) ?? card).includes('Goosebumps · 2'));
    expect(await pictureOf(elif.look(card) ?? {})).toEqual(PNG);
  });

  test('that is slow to come lets nobody share the same draft twice, and no text is lost', async () => {
    const { john, elif } = stage.people;
    const command = await john.command('moment share', { film, picture: scene });
    const short = messageOf(await formOf(command).forge({ text: 'too short' }));
    const one = formOf(await john.press(short, 'Fix it')).fill({ text: JOHNS_STORY });
    const two = formOf(await john.press(short, 'Fix it')).fill({
      text: 'Another text, which must not be lost.',
    });
    stage.faults.next({ method: 'GET', path: /attachments/, delay: 300 });
    const [first, second] = await Promise.all([one.submit(), two.submit()]);
    expect(text(cardPosted(stage, first))).toContain(JOHNS_STORY);
    expect(read(second)).toContain(english.errors.draft.shared({ number: 1 }));
    expect(read(second)).toContain('Another text, which must not be lost.');
    expect(elif.sees().filter((message) => text(message).includes('Goosebump moment'))).toHaveLength(1);
  });

  test('that is none, or of a kind that clients don’t show, is refused before anything is written', async () => {
    for (const type of ['text/plain', 'image/heic', 'image/avif', 'image/svg+xml']) {
      const picture = { name: 'scene.png', type, bytes: Buffer.from('hello') };
      const answer = await stage.people.john.command('moment share', { film, picture });
      expect(read(answer), type).toContain(english.errors.picture.notAPicture);
    }
  });

  test('is offered by clients only if they can show it', async () => {
    const { john } = stage.people;
    const share = (name: string) => john.command('moment share', { film, picture: { ...scene, name } });
    for (const name of ['scene.heic', 'scene.avif', 'scene.svg', 'notes.txt']) {
      await expect(share(name), name).rejects.toThrow(NotAllowed);
    }
    for (const name of ['scene.JPG', 'scene.jpeg', 'scene.gif', 'scene.webp']) formOf(await share(name));
  });

  test('is taken by its bytes, whatever its client says of it', async () => {
    const card = messageOf(
      await shareWith({ ...scene, name: 'SCENE.PNG', type: 'application/OCTET-STREAM' }),
    );
    expect(await pictureOf(card)).toEqual(PNG);
  });

  test.each([
    { name: 'scene.png', type: 'image/png', bytes: Buffer.from('<svg onload="alert(1)"/>') },
    { name: 'scene.gif', type: 'image/gif', bytes: Buffer.from('MZ this is a program') },
  ])('is judged by its bytes, and the text is not lost: %#', async (file) => {
    const { john } = stage.people;
    const answer = messageOf(await shareWith(file));
    expect(text(answer)).toContain(english.errors.picture.notAPicture);
    await stage.restart();
    const card = text(cardPosted(stage, await john.press(answer, 'Share without the picture')));
    expect(card).toContain(JOHNS_STORY);
    expect(card).not.toContain('<picture');
  });

  test('says nothing of where it was taken, neither on the card nor in the database, and stays upright', async () => {
    const photograph = { name: 'scene.jpg', type: 'image/jpeg', bytes: photographedJpeg(6) };
    const posted = await pictureOf(messageOf(await shareWith(photograph)));
    await stage.stopBot();
    const rows = await stage.database.query("SELECT value FROM keyv WHERE key LIKE '%;picture:%'");
    const stored = rows.map(({ value }) => Buffer.from(JSON.parse(String(value)).value.base64, 'base64'));
    expect(stored).toEqual([posted]);
    expect(posted.includes(exifOf(6))).toBe(true);
    for (const secret of SECRETS) {
      expect(photograph.bytes.includes(secret), secret).toBe(true);
      expect(posted.includes(secret), secret).toBe(false);
    }
  });

  test.each([
    [pngOf(60_000, 1_000), english.errors.picture.tooManyPixels({ megapixels: 50 })],
    [PNG.subarray(0, -12), english.errors.picture.broken],
  ])(
    'that would not show, or only with too much memory, is refused, and the text is not lost: %#',
    async (bytes, told) => {
      const answer = messageOf(await shareWith({ ...scene, bytes }));
      expect(text(answer)).toContain(told);
      const form = formOf(await stage.people.john.press(answer, 'Fix it'));
      expect(form.values).toMatchObject({ text: JOHNS_STORY });
    },
  );

  test('that Discord no longer gives out keeps the text safe', async () => {
    const { john } = stage.people;
    const form = formOf(await john.command('moment share', { film, picture: scene }));
    stage.attachments.expire();
    const answer = messageOf(await form.fill({ text: JOHNS_STORY }).submit());
    expect(text(answer)).toContain(english.errors.picture.gone);
    const card = cardPosted(stage, await john.press(answer, 'Share without the picture'));
    expect(text(card)).toContain(JOHNS_STORY);
  });

  test('that Discord failed to give once comes with the next attempt, and the text with it', async () => {
    const { john } = stage.people;
    stage.faults.next({ method: 'GET', path: /attachments/, status: 503 });
    const form = formOf(await john.command('moment share', { film, picture: scene }));
    const told = await form.fill({ text: JOHNS_STORY }).submit();
    expect(read(told)).toContain(english.errors.picture.gone);
    const again = formOf(await john.press(messageOf(told), 'Fix it'));
    expect(again.values).toMatchObject({ text: JOHNS_STORY });
    expect(text(cardPosted(stage, await again.submit()))).toContain('<picture');
  });

  test('of more than 8 MB is refused, and its description alone too', async () => {
    const { john } = stage.people;
    const large = { ...scene, bytes: Buffer.concat([PNG, Buffer.alloc(8 * 1024 * 1024)]) };
    expect(read(await john.command('moment share', { film, picture: large }))).toContain(
      english.errors.picture.tooLarge({ megabytes: 8 }),
    );
    expect(read(await john.command('moment share', { film, alt: 'Memo' }))).toContain(
      english.errors.picture.altWithoutPicture,
    );
  });

  test('survives a form that had to be fixed first', async () => {
    const { john } = stage.people;
    const form = formOf(await john.command('moment share', { film, picture: scene, alt: 'Memo' }));
    const answer = messageOf(await form.forge({ text: 'short' }));
    const card = cardPosted(
      stage,
      await formOf(await john.press(answer, 'Fix it'))
        .fill({ text: JOHNS_STORY })
        .submit(),
    );
    expect(text(card)).toContain('<picture: Memo>');
  });
});

test('a video must be a link that begins with https', async () => {
  for (const video of [
    'http://example.org/x',
    'javascript:alert(1)',
    'https://user:pass@example.org/',
    'see youtube',
  ]) {
    const answer = read(await stage.people.john.command('moment share', { film, video }));
    expect(answer, video).toContain(english.errors.video.notHttps);
  }
});

test('a country must be one', async () => {
  expect(read(await stage.people.john.command('moment share', { film, country: 'Atlantis' }))).toContain(
    english.errors.country.unknown({ typed: 'Atlantis' }),
  );
});
