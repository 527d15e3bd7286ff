import { describe, expect, it } from 'vitest';
import { keysOf, readMessages, requireSameKeys } from '../../src/i18n/read-messages.ts';

const ENGLISH = { card: { reply: 'Reply', film: 'Film' }, errors: { film: { near: 'No' } } };

describe('the messages of a language', () => {
  it('are those of all files in its folder', () => {
    expect(Object.keys(readMessages('tr'))).toEqual(
      expect.arrayContaining(['commands', 'errors', 'film', 'card']),
    );
  });

  it('have the keys of the English ones', () => {
    expect(() => requireSameKeys('tr', structuredClone(ENGLISH), ENGLISH)).not.toThrow();
  });

  it('are refused with the names of all keys that are missing or unknown', () => {
    const turkish = { card: { reply: 'Yanıtla', filn: 'Film' }, errors: { film: 'Hayır' } };
    expect(() => requireSameKeys('tr', turkish, ENGLISH)).toThrow(
      'texts: tr lacks card.film; lacks errors.film.near; has card.filn, which English lacks; has errors.film, which English lacks',
    );
  });

  it('are refused if something is neither a message nor a group', () => {
    const read = (json: string) => keysOf('tr', JSON.parse(json));
    expect(() => read('{"card":{"reply":1}}')).toThrow(
      'tr has card.reply, which is neither a message nor a group',
    );
    expect(() => read('{"card":null}')).toThrow('tr has card, which is neither');
  });
});
