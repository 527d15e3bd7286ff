import { describe, expect, it } from 'vitest';
import searchCommand from '../../../src/commands/moment/search.ts';
import browse from '../../../src/components/moment/browse.ts';
import search from '../../../src/components/moment/search.ts';
import { aStory, elif, GUILD, john, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf, faultsOf } from '../../support/view-fixtures.ts';

async function aBot(...texts: readonly string[]): Promise<OfflineBot> {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  for (const text of texts) await community.share(aStory({ text, author: john, spoiler: false, moods: [] }));
  return bot;
}

const asPage = (answer: unknown) => answer as { readonly view: never };

const ask = async (bot: OfflineBot, words: string) =>
  asPage(await bot.use(searchCommand, { options: { words } }));

describe('/moment search', () => {
  it('shows the words around the hits, and opens the moment', async () => {
    const bot = await aBot('It is only a paper boat, and all know.', 'The door opens.');
    const { view } = await ask(bot, 'paper');
    expect(contentOf(view)).toContain('It is only a **paper** boat, and all know.');
    expect(contentOf(view)).not.toContain('door');
    expect(buttonsOf(view).map(({ label }) => label)).toEqual([
      english.pages.open({ number: 1 }),
      english.search.browse,
      english.query.filter,
    ]);
  });

  it('leads on to the moments with all of the words, one by one', async () => {
    const bot = await aBot(
      'A paper boat.  It sails far away.',
      'The door opens slowly.',
      'Another boat of paper sails.',
    );
    const { view } = await ask(bot, 'paper boat');
    const [, query = ''] =
      buttonsOf(view)
        .find(({ id }) => id?.startsWith('browse:'))
        ?.id?.split(':') ?? [];
    const turn = async (to: string) =>
      contentOf(asPage(await bot.use(browse, { values: { query, moment: 2, to, total: 2 } })).view);
    expect(await turn('first')).toContain('Another boat of paper');
    expect(await turn('first')).toContain(english.query.words({ words: 'paper boat' }));
    expect(await turn('next')).toContain('It sails far away');
  });

  it('leads to a filter that fits a message, if what was found is gone meanwhile', async () => {
    const bot = await aBot('A paper boat.', 'The door opens slowly.');
    const { view } = await ask(bot, '*paper* '.repeat(500));
    const [, query = ''] =
      buttonsOf(view)
        .find(({ id }) => id?.startsWith('browse:'))
        ?.id?.split(':') ?? [];
    const community = await bot.app.communities.community(GUILD);
    await community.remove(1, john, NOW, undefined);
    const after = asPage(await bot.use(browse, { values: { query, moment: 1, to: 'first', total: 1 } }));
    expect(contentOf(after.view)).toContain(english.query.fits({ total: 0 }));
    expect(faultsOf(after.view)).toEqual([]);
  });

  it('shows a hit in a reply, with who wrote it', async () => {
    const bot = await aBot('The door opens.');
    const community = await bot.app.communities.community(GUILD);
    await community.reply(1, '900000000000000001', { author: elif, text: 'Like our orchard.', at: NOW });
    expect(contentOf((await ask(bot, 'orchard')).view)).toContain('Elif: Like our **orchard**.');
  });

  it('says that nothing was found, or nothing with every word', async () => {
    const bot = await aBot('It is only a paper boat, and all know.');
    expect(contentOf((await ask(bot, 'zeppelin')).view)).toContain(english.search.none);
    expect(contentOf((await ask(bot, 'paper zeppelin')).view)).toContain(english.search.near);
    await expect(bot.use(searchCommand, { options: { words: '\u200B ' } })).resolves.toMatchObject({
      key: 'moment.noWords',
    });
  });

  it.each(['bridge', `bridge ${'and much more '.repeat(200)}`])(
    'turns pages after a restart: %j',
    async (words) => {
      const bot = await aBot(...Array.from({ length: 7 }, (_, index) => `Story ${index} of the bridge.`));
      const { view } = await ask(bot, words);
      const next = buttonsOf(view).find(({ label }) => label === english.pages.next);
      const [, query = '', page] = next?.id?.split(':') ?? [];
      const turned = asPage(await bot.use(search, { values: { query, page: Number(page) } }));
      const opened = [...buttonsOf(view), ...buttonsOf(turned.view)].filter(({ id }) =>
        id?.startsWith('open-moment'),
      );
      expect(new Set(opened.map(({ id }) => id)).size).toBe(7);
    },
  );
});
