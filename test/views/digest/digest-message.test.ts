import { describe, expect, it } from 'vitest';
import { USUAL_PROMPTS } from '../../../src/domain/digest-prompt.ts';
import type { LiveMoment } from '../../../src/domain/moment.ts';
import { TEXT_LIMITS } from '../../../src/domain/text.ts';
import { digestMessage, digestPreview } from '../../../src/views/digest/digest-message.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { aMoment } from '../../support/builders.ts';
import { knownFilm } from '../../support/catalogue.ts';
import { activeMarkup, HOSTILE_LINES } from '../../support/discord-markup.ts';
import { contentOf, faultsOf, SPEECHES } from '../../support/view-fixtures.ts';

const SLOT = '2026-11-01T18';
const film = knownFilm('7-kogustaki-mucize-2019');
const live = (number: number, changes: Partial<LiveMoment['moment']> = {}): LiveMoment => ({
  moment: aMoment({ number, ...changes }),
  goosebumps: 3,
  replies: 2,
});
const told = (number: number, changes: Partial<LiveMoment['moment']> = {}) => ({
  live: live(number, changes),
  film,
});
const nothing = {
  slot: SLOT,
  count: 0,
  news: [],
  felt: undefined,
  anniversary: undefined,
  prompt: undefined,
};

describe.each(SPEECHES)('a digest in %s', (_, texts) => {
  const { digest } = texts;
  const all = {
    slot: SLOT,
    count: 12,
    news: [5, 4, 3, 2, 1].map((number) => told(number)),
    felt: { ...told(9), given: 7 },
    anniversary: { ...told(8), years: 2 },
    prompt: { usual: 'rain' },
  };

  it('says what is new, what was felt most, what was told years ago, and invites to tell', () => {
    const view = digestMessage(all, texts);
    expect(faultsOf(view)).toEqual([]);
    const content = contentOf(view);
    for (const words of [
      digest.news({ count: 12 }),
      digest.more({ more: 7 }),
      digest.felt,
      '🪿 7',
      digest.yearsAgo({ years: 2 }),
      texts.prompts.rain,
    ])
      expect(content).toContain(words);
    expect(JSON.stringify(view)).toContain(ids.tellIt.build({ slot: SLOT }));
    for (const number of [5, 4, 3, 2, 1, 9, 8])
      expect(JSON.stringify(view)).toContain(ids.openMoment.build({ moment: number }));
  });

  it('says nothing of any text', () => {
    const secret = 'The butler did it.';
    const view = digestMessage({ ...all, news: [told(1, { text: secret, spoiler: false })] }, texts);
    expect(contentOf(view)).not.toContain(secret);
  });

  it('has no headings without anything below', () => {
    const view = digestMessage({ ...nothing, anniversary: { ...told(8), years: 1 } }, texts);
    const content = contentOf(view);
    expect(faultsOf(view)).toEqual([]);
    expect(content).toContain(digest.yearsAgo({ years: 1 }));
    for (const words of [digest.news({ count: 0 }), digest.felt]) expect(content).not.toContain(words);
  });

  it('fits with the longest names and the community’s own prompt, with a note above', () => {
    const author = { id: aMoment().author.id, name: '𝕏'.repeat(32) };
    const longFilm = { ...film, title: 'İ'.repeat(TEXT_LIMITS.filmTitle.max) };
    const long = (number: number) => ({
      live: live(number, { author, moods: ['moved', 'awe', 'grief'] }),
      film: longFilm,
    });
    const view = digestMessage(
      {
        ...{ slot: SLOT, count: 1_000_000, news: [5, 4, 3, 2, 1].map(long) },
        ...{ felt: { ...long(9_999_999_999), given: 1_000_000 }, anniversary: { ...long(8), years: 12 } },
        prompt: { own: '💛'.repeat(80) },
      },
      texts,
    );
    expect(faultsOf(digestPreview(view, digest.preview({ channel: '<#1>', at: '<t:1:F>' })))).toEqual([]);
  });

  it.each(HOSTILE_LINES)('shows %j as text, as a prompt', (line) => {
    const plain = contentOf(digestMessage({ ...nothing, prompt: { own: 'A cat' } }, texts));
    const view = digestMessage({ ...nothing, prompt: { own: line } }, texts);
    expect(activeMarkup(contentOf(view))).toEqual(activeMarkup(plain));
  });

  it('has a general invitation for a prompt of a later release', () => {
    const view = digestMessage({ ...all, prompt: { usual: 'fromTomorrow' } }, texts);
    expect(contentOf(view)).toContain(digest.anyMoment);
  });
});

it('has 40 prompts or more in every language, each once', () => {
  for (const [, { prompts }] of SPEECHES) {
    const all = Object.values(prompts);
    expect(Object.keys(prompts).sort()).toEqual([...USUAL_PROMPTS].sort());
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect(new Set(all).size).toBe(all.length);
    for (const prompt of all) expect(prompt.endsWith('?')).toBe(true);
  }
});
