import { describe, expect, it } from 'vitest';
import { checkText, TEXT_LIMITS, type TextKind } from '../../src/domain/text.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const PERSIAN = 'می‌خواهم او را ببینم';
const ZERO_WIDTH = '\u200B\u2060\uFEFF\u00AD\u180E';
const BIDIRECTIONAL = '\u202A\u202B\u202D\u202E\u202C\u2066\u2067\u2068\u2069\u200E\u200F\u061C';

describe('a moment', () => {
  it.each([20, 2_000])('may have %d characters', (length) => {
    const text = 'x'.repeat(length);
    expect(checkText('moment', text)).toEqual({ ok: true, text });
  });

  it('is too short with 19 characters, and the answer says how many there are', () => {
    const fault = { rule: 'tooShort', length: 19, min: 20 };
    expect(checkText('moment', 'x'.repeat(19))).toEqual({ ok: false, fault });
  });

  it('is too long with 2,001 characters', () => {
    const fault = { rule: 'tooLong', length: 2_001, max: 2_000 };
    expect(checkText('moment', 'x'.repeat(2_001))).toEqual({ ok: false, fault });
  });

  it('is measured without the blanks around it', () => {
    const text = 'x'.repeat(2_000);
    expect(checkText('moment', ` \n${text}\t\n `)).toEqual({ ok: true, text });
    expect(checkText('moment', `\u200C ${'x'.repeat(19)}`)).toMatchObject({ fault: { length: 19 } });
    expect(checkText('moment', `${' '.repeat(20)}x`)).toMatchObject({
      fault: { rule: 'tooShort', length: 1 },
    });
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \t\n\r\n\u00A0\u3000'.repeat(9)],
    ['zero-width characters', ZERO_WIDTH.repeat(9)],
    ['bidirectional controls', BIDIRECTIONAL.repeat(9)],
    ['joiners', '\u200C\u200D'.repeat(900)],
    ['variation selectors', '\uFE0F'.repeat(30)],
    ['fillers that look blank', '\u3164\u115F\u1160\uFFA0\u2800'.repeat(9)],
    ['tags without a flag', '\u{E0067}\u{E0062}\u{E007F}'.repeat(9)],
    ['marks without a letter', '\u0301\u0351'.repeat(30)],
    ['null and other controls', '\u0000\u0007\u001B\u0085'.repeat(9)],
  ])('is blank where it is made of %s only', (_, text) => {
    expect(checkText('moment', text)).toEqual({ ok: false, fault: { rule: 'blank' } });
  });

  it.each([
    ['joiners', `a${'\u200C'.repeat(900)}b`],
    ['blanks', `a${' '.repeat(900)}b`],
    ['blank lines', `a${'\n'.repeat(900)}b`],
    ['blanks with joiners between them', `a${' \u200C'.repeat(900)}b`],
    ['marks piled up on one letter', `Z${'\u0351'.repeat(900)}`],
  ])('is not made longer by %s', (_, text) => {
    expect(checkText('moment', text)).toMatchObject({ ok: false, fault: { rule: 'tooShort' } });
  });

  it.each([
    ['Hindi', 'जब मेमो अपनी बेटी से मिला'],
    ['Korean', '예승이가 아빠를 다시 만나는 그 장면에서 울었다'],
    ['Vietnamese', 'Khi Memo gặp lại con gái của mình'],
    ['Persian', `${PERSIAN} ${PERSIAN}`],
  ])('may be told in %s, and is kept as it was typed', (_, text) => {
    expect(checkText('moment', text)).toEqual({ ok: true, text });
  });

  it.each([
    '@everyone look at this scene',
    '[free nitro](https://example.com) now',
    '**bold** || spoiler || `x`',
  ])('keeps %j as it stands: views show it as text', (text) => {
    expect(checkText('moment', text)).toEqual({ ok: true, text });
  });
});

describe('a text mostly of Han, kana or Hangul', () => {
  it.each([
    '父女重逢那一刻，我哭了。',
    '最後の再会で泣いた。鳥肌。',
    '아빠를 다시 만난 그 순간',
    '父女重逢的那刻',
  ])('has a lower least: %s', (text) => {
    const verdict = checkText('moment', text);
    const { dense: min } = TEXT_LIMITS.moment;
    const length = [...text].length;
    expect(verdict).toEqual(
      length < min ? { ok: false, fault: { rule: 'tooShort', length, min } } : { ok: true, text },
    );
  });

  it('has not if most of its letters are others', () => {
    const { min } = TEXT_LIMITS.moment;
    expect(checkText('moment', 'I cried 父女重逢')).toMatchObject({ fault: { rule: 'tooShort', min } });
    expect(checkText('moment', '!!!!!!!! 12345')).toMatchObject({ fault: { rule: 'tooShort', min } });
  });

  it('says why in two letters', () => {
    expect(checkText('reason', '广告')).toEqual({ ok: true, text: '广告' });
    expect(checkText('reason', 'ad')).toMatchObject({ fault: { rule: 'tooShort' } });
  });
});

describe('a character that takes two units', () => {
  it('is counted once, as Discord counts it', () => {
    const reply = `${'x'.repeat(1_990)}${'😭'.repeat(10)}`;
    expect(checkText('reply', reply)).toEqual({ ok: true, text: reply });
    expect(checkText('reply', `${reply}😭`)).toEqual({
      ok: false,
      fault: { rule: 'tooLong', length: 2_001, max: 2_000 },
    });
    expect(checkText('moment', '😭'.repeat(10))).toMatchObject({ fault: { rule: 'tooShort', length: 10 } });
  });

  it('is counted once in every text', () => {
    for (const kind of Object.keys(TEXT_LIMITS) as TextKind[]) {
      const { max } = TEXT_LIMITS[kind];
      expect(checkText(kind, '🪿'.repeat(max)), kind).toMatchObject({ ok: true });
      expect(checkText(kind, '🪿'.repeat(max + 1)), kind).toMatchObject({ fault: { length: max + 1 } });
    }
  });
});

describe('other texts', () => {
  it.each([
    ['reply', 1, 2_000],
    ['reason', 3, 400],
    // Discord's limit for the description of a picture is 1,024.
    ['alt', 1, 500],
    ['filmTitle', 1, 80],
  ] as const)('have limits of their own: %s, from %d to %d characters', (kind, min, max) => {
    const isTaken = (length: number) => checkText(kind, 'x'.repeat(length)).ok;
    expect([min - 1, min, max, max + 1].map(isTaken)).toEqual([false, true, true, false]);
  });

  it('stand on one line, but for a reply', () => {
    const typed = 'two\n\n lines';
    expect(checkText('reason', typed)).toEqual({ ok: true, text: 'two lines' });
    expect(checkText('alt', typed)).toEqual({ ok: true, text: 'two lines' });
    expect(checkText('filmTitle', typed)).toEqual({ ok: true, text: 'two lines' });
    expect(checkText('reply', typed)).toEqual({ ok: true, text: typed });
  });

  it.each(['👍', '7', '?', '🇲🇹', FAMILY])('may be %s alone in a reply', (text) => {
    expect(checkText('reply', text)).toEqual({ ok: true, text });
  });
});
