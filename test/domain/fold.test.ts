import { describe, expect, it } from 'vitest';
import { fold, foldTitle } from '../../src/domain/fold.ts';

describe('folding', () => {
  it.each([
    ['Turkish', '7. Koğuştaki Mucize', '7 kogustaki mucize'],
    ['Turkish, with its two i', 'İSTANBUL IŞIK ılık iyi', 'istanbul isik ilik iyi'],
    ['Vietnamese', 'Tiệc trăng máu, Đất', 'tiec trang mau dat'],
    ['Polish', 'Łódź żółć', 'lodz zolc'],
    ['German', 'Straße GRÜẞE', 'strasse grusse'],
    ['Danish', 'Ødegård Æble', 'odegard aeble'],
    ['French', 'L’Œuvre déjà ŒUVRE', 'loeuvre deja oeuvre'],
    ['Icelandic', 'Þór', 'thor'],
    ['Spanish', '¿Cuándo? Mañana…', 'cuando manana'],
    ['Greek', 'Τέλειοι Ξένοι', 'τελειοι ξενοι'],
    ['Russian', 'Ёлки Громкая', 'елки громкая'],
    ['Arabic with its vowels', 'مُعَلِّم', 'معلم'],
    ['romanised Sanskrit', 'Puṣpaka Vimāna Dr̥śyaṁ', 'puspaka vimana drsyam'],
  ])('takes case and accents from %s', (_, written, folded) => {
    expect(fold(written)).toBe(folded);
    expect(fold(written.normalize('NFD'))).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it('leaves Hangul composed, in whichever form it came', () => {
    expect(fold('7번방의 선물')).toBe('7번방의 선물');
    expect(fold('7번방의 선물'.normalize('NFD'))).toBe('7번방의 선물');
    expect('7번방의 선물'.startsWith(fold('7번방'))).toBe(true);
  });

  it('keeps what is a vowel or a sound of its own in other scripts', () => {
    expect(fold('हिन्दी')).toBe('हिन्दी');
    expect(fold('दृश्यम')).not.toBe(fold('दशयम'));
    expect(fold('ಪುಷ್ಪಕ ವಿಮಾನ')).toBe('ಪುಷ್ಪಕ ವಿಮಾನ');
    expect(fold('ใหม่')).toBe('ใหม่');
    expect(fold('ガラス')).toBe('ガラス');
    expect(fold('ガラス')).not.toBe(fold('カラス'));
  });

  it('drops the nukta of Hindi, which many leave out', () => {
    expect(fold('ज़िंदगी')).toBe('जिंदगी');
    expect(fold('\u095B\u093F')).toBe(fold('\u091C\u093F'));
  });

  it.each(["A'azz", 'A’azz', 'Aʼazz', 'AAZZ'])('reads %s without its apostrophe, as one word', (name) => {
    expect(fold(name)).toBe('aazz');
  });

  it('puts one blank where signs stood, and none at the ends', () => {
    expect(fold('  (Nie)znajomi -- *2019*! ')).toBe('nie znajomi 2019');
    expect(fold('Oh!\n\tBaby')).toBe('oh baby');
  });

  it('reads full-width, ligatures and other shapes of a letter as the letter', () => {
    expect(fold('ＭＩＲＡＣＬＥ　７')).toBe('miracle 7');
    expect(fold('ﬁlm №7')).toBe('film no7');
    expect(fold('ｶﾞﾗｽ')).toBe('ガラス');
  });

  it.each(['', '   ', '🎬'.repeat(100), '?!…', '\u0000\u200B'])('leaves nothing of %j', (text) => {
    expect(fold(text)).toBe('');
  });
});

describe('a folded title', () => {
  it('is folded like any text', () => {
    expect(foldTitle(' 7. Koğuştaki Mucize ')).toBe('7 kogustaki mucize');
  });

  it.each([
    ['🎬', '🎬'],
    [' ??? ', '???'],
    ['？？？', '???'],
    ['  ', ''],
  ])('made of signs alone, %j, is left as it stands', (title, folded) => {
    expect(foldTitle(title)).toBe(folded);
  });
});

it('what guides how a text is set has no part in finding it, and digits are plain', () => {
  expect(fold('葛\u{E0100}城')).toBe(fold('葛城'));
  expect(fold('Freund\u00ADschaft')).toBe('freundschaft');
  expect(fold('\u2068C\u200E\u2069at')).toBe('cat');
  expect(fold('２０１９ ٢٠١٩ २०१९')).toBe('2019 2019 2019');
});

it('makes the same of plain text, which takes a short cut, as of all other', () => {
  const every = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  const texts = [
    ...every,
    every.join(''),
    ...every.map((one) => `It's${one}O'Brien${one}7up_`),
    '',
    ' ',
    "'",
  ];
  for (const text of texts) {
    // An accent leads past the short cut.
    expect(`${fold(text)} e`.trim()).toBe(fold(`${text} é`));
  }
});
