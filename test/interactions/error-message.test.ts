import { describe, expect, it } from 'vitest';
import { errorMessage } from '../../src/interactions/error-message.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import { activeMarkup, HOSTILE_LINES, shown } from '../support/discord-markup.ts';
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

  it('shows what was typed as text', () => {
    for (const typed of HOSTILE_LINES) {
      const plain = activeMarkup(contentsOf(errorMessage(GONE, english, ['a'])).join('\n'));
      const content = contentsOf(errorMessage(GONE, english, [typed])).join('\n');
      expect(activeMarkup(content), typed).toEqual(plain);
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
