import { beforeEach, describe, expect, it } from 'vitest';
import exportCommand from '../../../src/commands/privacy/export.ts';
import exportPictures from '../../../src/components/privacy/export-pictures.ts';
import exportTexts from '../../../src/components/privacy/export-texts.ts';
import { keyFor } from '../../../src/data/store/keys.ts';
import { aStory, elif, GUILD, john } from '../../support/builders.ts';
import { fillWithJohn, JOHNS_WORDS } from '../../support/johns-data.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { unzip } from '../../support/unzip.ts';
import type { Used } from '../../support/use.ts';
import { buttonsOf, contentOf } from '../../support/view-fixtures.ts';

const words = english.privacy.export;

let bot: OfflineBot;
beforeEach(async () => {
  bot = offlineBot();
  await fillWithJohn(await bot.app.communities.community(GUILD), storeOf(bot));
});

const storeOf = ({ rows }: OfflineBot) => new MemoryStore(rows as Map<string, string>);

/** The files that an answer sends. */
function filesOf(answer: unknown): ReadonlyMap<string, Buffer> {
  const { view } = answer as Extract<Used, { kind: 'message' }>;
  const [file] = view.files ?? [];
  if (!file) throw new Error(`no file, but ${contentOf(answer)}`);
  return unzip(file.bytes);
}

describe('/privacy export', () => {
  it('sends all that is kept about the person, privately, as JSON with a note', async () => {
    const answer = await bot.use(exportCommand, { as: john });
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    const files = filesOf(answer);
    const all = [...files].map(([name, content]) => `${name} ${content}`).join('\n');
    for (const told of JOHNS_WORDS) expect(all).toContain(told);
    expect([...files.keys()].sort()).toEqual([
      'README.txt',
      'drafts.json',
      'earlier-versions.json',
      'films.json',
      'goosebumps.json',
      'moderation.json',
      'moments.json',
      'random-moments.json',
      'replies.json',
      'searches.json',
      'settings.json',
    ]);
    for (const [name, content] of files) if (name.endsWith('.json')) JSON.parse(String(content));
    expect(String(files.get('README.txt'))).toContain(words.readme.intro);
    const [moment] = JSON.parse(String(files.get('moments.json')));
    expect(moment).toMatchObject({ number: 1, sharedAt: '2026-11-01T00:00:00.000Z', name: 'John' });
  });

  it('tells nothing that others told', async () => {
    const files = filesOf(await bot.use(exportCommand, { as: john }));
    const all = [...files.values()].map(String).join('\n');
    for (const word of ['The bell rings twice', 'I wept too', elif.id]) expect(all).not.toContain(word);
  });

  it('says so where nothing is kept', async () => {
    const stranger = { id: '700000000000000199', name: 'Lena' };
    expect(contentOf(await bot.use(exportCommand, { as: stranger }))).toBe(words.empty);
  });

  it('comes in parts that each fit into a message, and each once', async () => {
    const community = await bot.app.communities.community(GUILD);
    // More than Discord takes at once, if it couldn't be compressed.
    for (let at = 0; at < 45; at += 1) {
      await community.share(aStory({ author: john, text: `${at} ${'a long story '.repeat(20_000)}` }));
    }
    const numbers: number[] = [];
    let answer = await bot.use(exportCommand, { as: john });
    for (let part = 1; ; part += 1) {
      for (const [name, content] of filesOf(answer)) {
        if (!name.startsWith('moments')) continue;
        numbers.push(...JSON.parse(String(content)).map(({ number }: { number: number }) => number));
      }
      if (!buttonsOf(answer).some(({ label }) => label === words.nextPart({ part: part + 1 }))) break;
      answer = await bot.use(exportTexts, { as: john, values: { part } });
    }
    expect(numbers).toHaveLength(46);
    expect(new Set(numbers).size).toBe(46);
  });
});

describe('the pictures', () => {
  it('come behind a button of their own, as many as fit at once', async () => {
    const community = await bot.app.communities.community(GUILD);
    const bytes = Buffer.alloc(6 * 1024 * 1024, 7).toString('base64');
    for (const id of ['810000000000000080', '810000000000000081']) {
      await storeOf(bot).set(keyFor({ guild: GUILD, kind: 'picture', id }), { v: 1, base64: bytes });
      await community.share(aStory({ author: john, picture: { id, name: 'moment.png' } }));
    }
    const first = await bot.use(exportCommand, { as: john });
    expect(buttonsOf(first).map(({ label }) => label)).toEqual([words.pictures]);
    const one = await bot.use(exportPictures, { as: john, values: { after: '0' } });
    expect([...filesOf(one).keys()]).toEqual([
      '810000000000000077-moment.png',
      '810000000000000080-moment.png',
    ]);
    expect(buttonsOf(one)).toMatchObject([{ label: words.morePictures }]);
    const rest = await bot.use(exportPictures, { as: john, values: { after: '810000000000000080' } });
    expect([...filesOf(rest).keys()]).toEqual(['810000000000000081-moment.png']);
    expect(buttonsOf(rest)).toEqual([]);
  });

  it('of another person come to nobody, whatever id is on the button', async () => {
    const answer = await bot.use(exportPictures, { as: elif, values: { after: '0' } });
    expect(contentOf(answer)).toBe(words.noPictures);
  });
});
