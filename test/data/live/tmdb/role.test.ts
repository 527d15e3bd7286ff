import { describe, expect, it } from 'vitest';
import { roleOf } from '../../../../src/data/live/tmdb/role.ts';

describe('a role on TMDB', () => {
  it.each([
    ['Memo', 'Memo'],
    ['Memo (uncredited)', 'Memo'],
    ['Jimmy (Young)', 'Jimmy (Young)'],
    ['(voice)', '(voice)'],
    ['Sofia / Narrator', 'Sofia / Narrator'],
  ])('%j is %j, and nothing more', (character, name) => {
    expect(roleOf(character)).toEqual({ character: name });
  });

  it('has what TMDB adds in brackets in the language of the reader', () => {
    const voice = { en: 'voice only', es: 'solo la voz', tr: 'yalnızca sesi' };
    expect(roleOf('Iben (voice)')).toEqual({ character: 'Iben', description: voice });
    expect(roleOf('Iben (voice) (uncredited)')).toEqual({ character: 'Iben', description: voice });
  });

  it('may be unknown', () => {
    expect(roleOf(undefined)).toEqual({});
  });
});
