import { describe, expect, it } from 'vitest';
import { linkTo } from '../../../src/interactions/message-link.ts';
import { newsPage } from '../../../src/views/inbox/news-page.ts';
import { letterMessage } from '../../../src/views/letter/letter.ts';
import { GUILD, NOW } from '../../support/builders.ts';
import { contentOf, faultsOf, SPEECHES } from '../../support/view-fixtures.ts';

const id = '1'.repeat(20);
const link = linkTo(id, { channel: id, message: id });
const many = Array.from({ length: 400 }, (_, at) => ({
  ...{ number: 10 ** 8 - at, goosebumps: 1_000_000, replies: 1_000_000 },
  link,
}));

describe.each(SPEECHES)('a letter in %s', (_, texts) => {
  it('fits into a message, however many moments were felt', () => {
    const view = letterMessage({ guild: GUILD, server: '*'.repeat(100), moments: many }, texts);
    expect(faultsOf(view)).toEqual([]);
    expect(contentOf(view)).toContain(texts.letter.more({ more: 385 }));
  });

  it('says only what there was', () => {
    const moments = [{ number: 3, goosebumps: 0, replies: 2, link: undefined }];
    const told = contentOf(letterMessage({ guild: GUILD, server: undefined, moments }, texts));
    expect(told).toContain(texts.letter.replied({ count: 2 }));
    expect(told).not.toContain(texts.letter.felt({ count: 0 }));
    expect(told).not.toContain('undefined');
  });

  it('fits beside other news in the inbox, too', () => {
    const news = { v: 1, kind: 'felt', at: NOW, id, moments: many } as const;
    const item = { news, film: undefined, mayAsk: false };
    const { view, told } = newsPage([item, item], texts);
    expect(faultsOf(view)).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    expect(contentOf(view)).toContain(texts.inbox.felt);
  });
});
