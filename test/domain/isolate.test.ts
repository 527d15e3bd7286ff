import { describe, expect, it } from 'vitest';
import { isolated } from '../../src/domain/isolate.ts';

describe('a name within a line', () => {
  it.each(['Miracle in Cell No. 7', '7. Koğuştaki Mucize', '7번방의 선물', 'ಪುಷ್ಪಕ ವಿಮಾನ', '🪿', ''])(
    'stays as it is: %j',
    (name) => {
      expect(isolated(name)).toBe(name);
    },
  );

  it.each(['להיות שם', 'أصحاب ولا أعز', 'C++\u200E והסרט', 'ދިވެހި'])(
    'is isolated if it is written from right to left: %j',
    (name) => {
      expect(isolated(name)).toBe(`\u2068${name}\u2069`);
    },
  );

  it('cannot leave its isolate, nor turn anything around', () => {
    expect(isolated('שם\u2069 \u202Eabc\n')).toBe('\u2068שם abc\u2069');
    expect(isolated('a\u001B[31m\u0000\u202E')).toBe('a[31m');
  });
});
