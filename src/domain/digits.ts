/** A digit of any script but ours. Most letters are none, so that is asked first. */
export const FOREIGN_DIGIT = /\p{Nd}(?<![0-9])/gu;

/** What a person typed with the digits of any script, in plain ones; signs such as the full-width colon are plain, too. */
export function plainDigits(typed: string): string {
  return typed.normalize('NFKC').replace(FOREIGN_DIGIT, digitValue);
}

/** Unicode has the ten digits of every script in a row that starts with its zero. */
export function digitValue(digit: string): string {
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}
