import { describe, expect, it } from 'vitest';
import { mentionAt, toShown, toWire } from '../../../sandbox/web/composer/drafts/mention-text.ts';
import { sizeWords, takeFiles } from '../../../sandbox/web/ui/file-sizes.ts';

describe('files of a message', () => {
  it('are taken up to the limits, and told about', () => {
    const named = (name: string, size = 1) => ({ name, size });
    const added = [named('big', 12.25 * 1_048_576), ...Array.from({ length: 4 }, (_, n) => named(`${n}`))];
    const held = Array.from({ length: 8 }, (_, n) => named(`held ${n}`));
    const { files, problems } = takeFiles(held, added, 10 * 1_048_576);
    expect(files).toHaveLength(10);
    expect(problems).toEqual([
      'big is 12.3 MB; the limit is 10 MB.',
      'A message can have at most 10 files. Not added: 2, 3.',
    ]);
  });

  it('a little over the limit are not told to be as big as it', () => {
    expect(sizeWords(10 * 1_048_576 + 1)).toBe('10.1 MB');
    expect(sizeWords(10 * 1_048_576)).toBe('10 MB');
    expect(sizeWords(0)).toBe('0 bytes');
  });
});

describe('people in a message', () => {
  const member = (id: string, name: string, username = name.toLowerCase()) => ({
    id,
    name,
    username,
    bot: false,
    roleIds: [],
  });
  const members = [member('1', 'Ana'), member('2', 'Ana María'), member('3', 'C++ (dev)', 'cpp')];

  it('are offered after an @ that begins a word', () => {
    expect(mentionAt('hi @an', 6)).toEqual({ start: 3, typed: 'an' });
    expect(mentionAt('@', 1)).toEqual({ start: 0, typed: '' });
    expect(mentionAt('me@an', 5)).toBeUndefined();
    expect(mentionAt('@an x', 5)).toBeUndefined();
  });

  it('go over the wire by id', () => {
    expect(toWire('@Ana María, @ana and @C++ (dev)!', {}, members)).toBe('<@2>, <@1> and <@3>!');
    expect(toWire('me@ana.example, @anabel', {}, members)).toBe('me@ana.example, @anabel');
    expect(toWire('@Ana', { Ana: '9' }, members)).toBe('<@9>');
  });

  it('come back by name', () => {
    expect(toShown('<@2> and <@!1> and <@7>', members)).toEqual({
      text: '@Ana María and @Ana and <@7>',
      picked: { 'Ana María': '2', Ana: '1' },
    });
  });
});
