import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../../sandbox/page/protocol.ts';
import { jsonParts } from '../../../sandbox/web/panel/json-parts.ts';
import { filtered } from '../../../sandbox/web/panel/log-filter.ts';
import { shardsInWords } from '../../../sandbox/web/panel/shards-in-words.ts';
import { shortPath } from '../../../sandbox/web/panel/short-path.ts';

describe('the log of the panel', () => {
  const line = (number: number, more: Partial<LogLine>): LogLine => ({
    number,
    kind: 'request',
    at: 0,
    method: 'POST',
    what: '/channels/10/messages',
    status: 200,
    ms: 1,
    ...more,
  });
  const lines = [
    line(1, {}),
    line(2, { kind: 'interaction', method: '→', what: '/moment share', who: 'John', status: 'answered' }),
    line(3, { status: 429 }),
    line(4, { status: 'cut' }),
    line(5, { kind: 'interaction', method: '→', what: 'button goosebump:1', who: 'Elif', status: 'failed' }),
  ];
  const numbers = (filter: Partial<Parameters<typeof filtered>[1]>) =>
    filtered(lines, { kind: 'all', text: '', ...filter }).map(({ number }) => number);

  it('is filtered by kind', () => {
    expect(numbers({})).toEqual([1, 2, 3, 4, 5]);
    expect(numbers({ kind: 'interactions' })).toEqual([2, 5]);
    expect(numbers({ kind: 'requests' })).toEqual([1, 3, 4]);
    expect(numbers({ kind: 'failures' })).toEqual([3, 4, 5]);
  });

  it('is filtered by words in the method, the path, the person or the status', () => {
    expect(numbers({ text: 'john' })).toEqual([2]);
    expect(numbers({ text: ' POST  429 ' })).toEqual([3]);
    expect(numbers({ text: 'goosebump', kind: 'requests' })).toEqual([]);
  });

  it('shows paths with ids and tokens cut', () => {
    expect(shortPath('/channels/1300000000000000010/messages/1300000000000000777')).toBe(
      '/channels/…0010/messages/…0777',
    );
    expect(shortPath(`/webhooks/1200000000000000099/${'a'.repeat(60)}/messages/@original`)).toBe(
      '/webhooks/…0099/aaaaaa…/messages/@original',
    );
    expect(shortPath('button goosebump:1')).toBe('button goosebump:1');
  });

  it('keeps every character of the JSON that it colours', () => {
    const json = JSON.stringify(
      { 'a "b"': [1, -2.5e300, null, true, 'text: "quoted" \\'], empty: {} },
      null,
      2,
    );
    const parts = jsonParts(json);
    expect(parts.map(({ text }) => text).join('')).toBe(json);
    expect(parts.filter(({ kind }) => kind === 'key').map(({ text }) => text)).toEqual([
      '"a \\"b\\""',
      '"empty"',
    ]);
    expect(parts.filter(({ kind }) => kind === 'value').map(({ text }) => text)).toEqual([
      '1',
      '-2.5e+300',
      'null',
      'true',
    ]);
    expect(jsonParts('x'.repeat(20_001))).toHaveLength(1);
  });
});

it('tells how many shards of the bot are connected, if it has more than one', () => {
  expect(shardsInWords([{ count: 1, connected: [0] }])).toBe('');
  expect(shardsInWords([{ count: 4, connected: [0, 2] }])).toBe(', shards 2 of 4');
  const both = [
    { count: 1, connected: [0] },
    { count: 2, connected: [0, 1] },
  ];
  expect(shardsInWords(both)).toBe(', shards 1 of 1 and 2 of 2');
  expect(shardsInWords([])).toBe(', not connected');
});
