import { describe, expect, it } from 'vitest';
import { errorMessage } from '../../src/interactions/error-message.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import { activeMarkup, HIDDEN_LINE, HOSTILE_LINES, shown } from '../support/discord-markup.ts';
import { contentsOf, english, faultsOf, LONG_TEXTS, SPEECHES } from '../support/view-fixtures.ts';

const GONE = new UserError('draft.gone');

describe('an error message', () => {
  it('says what is wrong with its facts, and no more where nothing was typed', () => {
    const view = errorMessage(new UserError('moment.unknown', { number: 404 }), english, ['', ' \n ']);
    expect(contentsOf(view)).toEqual([english.errors.moment.unknown({ number: 404 })]);
  });

  it('gives back what was typed, in the order of the fields', () => {
    const view = errorMessage(GONE, english, ['Memo finds Ova.', '', '1:58:30']);
    expect(contentsOf(view)).toEqual([
      english.errors.draft.gone,
      english.typedText,
      'Memo finds Ova.',
      '1:58:30',
    ]);
  });

  it('does not give back once more what it quotes itself', () => {
    const error = new UserError('moment.notAPlace', { typed: 'the end', total: 3 });
    expect(contentsOf(errorMessage(error, english, ['the end']))).toEqual([
      english.errors.moment.notAPlace({ typed: 'the end', total: 3 }),
    ]);
    expect(contentsOf(errorMessage(error, english, ['the end', 'a story']))).toContain('a story');
    // It shortens what is long.
    const story = 'A scene. '.repeat(100);
    const long = new UserError('moment.notAPlace', { typed: story, total: 3 });
    expect(contentsOf(errorMessage(long, english, [story])).at(-1)).toBe(story.trim());
  });

  it('shows what was typed as text', () => {
    for (const typed of HOSTILE_LINES) {
      const plain = activeMarkup(contentsOf(errorMessage(GONE, english, ['a'])).join('\n'));
      const content = contentsOf(errorMessage(GONE, english, [typed])).join('\n');
      // Hidden words stay hidden.
      const hiding = typed === HIDDEN_LINE ? ['||', '||'] : [];
      expect(activeMarkup(content), typed).toEqual([...plain, ...hiding]);
      expect(shown(content)).toContain(typed);
    }
  });

  it('shows facts that somebody typed as text', () => {
    for (const typed of HOSTILE_LINES) {
      const [content = ''] = contentsOf(errorMessage(new UserError('film.unknown', { typed }), english));
      expect(activeMarkup(content), typed).toEqual([]);
      expect(shown(content)).toContain(`“${typed}”`);
    }
  });
});

describe('what is quoted in an error', () => {
  const typed = 'a\u001B[31m\u0000b\u202Ec\u2067';

  it('has no controls, and nothing that turns the rest around', () => {
    expect(contentsOf(errorMessage(new UserError('moment.notANumber', { typed }), english))).toEqual([
      english.errors.moment.notANumber({ typed: 'a\\[31mbc' }),
    ]);
    const near = new UserError('film.near', { typed: 'x', titles: [typed] });
    expect(contentsOf(errorMessage(near, english))[0]).toContain('a\\[31mbc');
    expect(contentsOf(errorMessage(GONE, english, [typed]))).toContain('a\\[31mbc');
  });

  it('is no list where it begins the sentence', () => {
    const error = new UserError('film.notOfOneFamily', { film: '7. Koğuş', other: '# 9' });
    const [content = ''] = contentsOf(errorMessage(error, english));
    expect(activeMarkup(content)).toEqual([]);
    expect(content).toContain('7\\. Koğuş and # 9');
  });
});

describe.each(SPEECHES)('an error message in %s', (_, texts) => {
  const bug = new UserError('bug', { code: '18446744073709551615' });

  it.each(Object.entries(LONG_TEXTS).filter(([kind]) => kind !== 'backticks'))(
    'gives back a whole form with 2,000 characters of %s',
    (_kind, text) => {
      const view = errorMessage(bug, texts, [text, '1:58:30, or there']);
      expect(faultsOf(view)).toEqual([]);
      const seen = contentsOf(view).map(shown);
      expect(seen.some((content) => content === text || content.trimEnd() === text.trimEnd())).toBe(true);
      expect(seen).toContain('1:58:30, or there');
    },
  );

  it('stays within a message whatever a form held', () => {
    for (const text of [...Object.values(LONG_TEXTS), '漢'.repeat(4000), '`'.repeat(4000)]) {
      for (const fields of [1, 2, 3, 5]) {
        const typed = Array.from({ length: fields }, () => text);
        expect(faultsOf(errorMessage(bug, texts, typed)), `${fields} × ${text.slice(0, 4)}`).toEqual([]);
      }
    }
  });

  it('stays within a message where a whole essay was typed for a title', () => {
    for (const typed of ['a'.repeat(6000), '*'.repeat(6000), '漢'.repeat(6000)]) {
      const near = new UserError('film.near', { typed, titles: ['“*” (2019), '.repeat(30)] });
      for (const error of [new UserError('film.unknown', { typed }), near]) {
        const view = errorMessage(error, texts);
        expect(faultsOf(view)).toEqual([]);
        expect(contentsOf(view)[0]).toContain('…');
      }
    }
  });
});
