import JAPANESE from 'opencc-js/dict/JPShinjitaiCharacters';
import SIMPLIFIED from 'opencc-js/dict/TSCharacters';
import STANDARD from 'opencc-js/dict/TWVariants';

/**
 * Chinese characters in their simplified form, so that 無間道 and 无间道 are the same. Japanese ones are included (戦, 戰, 战).
 * The result is for comparing, not for reading: 后 stands for 後, too. Rare characters beyond U+9FFF stay as they are.
 */
export function simplified(text: string): string {
  return text.replace(HAN, (han) => String.fromCharCode(simpleForms()[han.charCodeAt(0) - FIRST] ?? 0));
}

const HAN = /[\u3400-\u9FFF]/g;
const FIRST = 0x3400;
const LAST = 0x9fff;

let forms: Uint16Array | undefined;

/** The simple form of each character from U+3400 on. Made when it is first needed. */
function simpleForms(): Uint16Array {
  forms ??= [JAPANESE, STANDARD, SIMPLIFIED].reduce(
    withForms,
    Uint16Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index),
  );
  return forms;
}

/** @param table pairs of characters, separated as `戰 战|門 门` */
function withForms(known: Uint16Array, table: string): Uint16Array {
  const simpler = new Map<number, number>();
  for (const [from, space, to, ...rest] of table.split('|').map((pair) => pair.split(''))) {
    if (from === undefined || space !== ' ' || to === undefined || rest.length > 0) continue;
    simpler.set(from.charCodeAt(0), to.charCodeAt(0));
  }
  return known.map((form) => simpler.get(form) ?? form);
}
