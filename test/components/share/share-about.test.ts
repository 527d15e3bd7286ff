import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import info from '../../../src/commands/film/info.ts';
import shareAbout from '../../../src/components/share/share-about.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import ownCountry from '../../../src/settings/person/country.ts';
import { GUILD, john } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf } from '../../support/view-fixtures.ts';

const film = '7-kogustaki-mucize-2019';
const text = 'Memo finally meets his daughter Ova after everyone in the cell helped him escape.';

/** John opens the form on a page about the film. */
async function opened() {
  const bot = offlineBot();
  const form = await bot.use(shareAbout, { as: john, values: { film } });
  if (!('kind' in form) || form.kind !== 'form') throw new Error('no form was opened');
  const send = (typed: string, by: 'by button' | 'by public button') =>
    bot.use(storyForm, { as: john, values: { draft: form.id }, fields: { text: typed }, opened: by });
  return { ...bot, form, send };
}

describe('sharing from the page about a film', () => {
  it('opens the form for that film, from the page for everybody', async () => {
    const { form, use } = await opened();
    expect(form.view.title).toBe(english.share.title({ film: 'Miracle in Cell No. 7 (2019)' }));
    const page = await use(info, { as: john, options: { film } });
    expect(buttonsOf(page).map(({ id }) => id)).toContain(`share-about:${film}`);
  });

  it('posts a card below a public page, and leaves the page as it is', async () => {
    const { send, app } = await opened();
    const shared = await send(text, 'by public button');
    expect(shared).toMatchObject({ kind: 'message', visibility: 'public', manner: 'public' });
    expect(contentOf(shared)).toContain(text);
    const { library } = await app.communities.community(GUILD);
    expect(library.moment(1)?.moment.film).toBe(film);
  });

  it('never says in the place of a public page what is for its author alone', async () => {
    const { send } = await opened();
    const faulty = await send('short', 'by public button');
    expect(faulty).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(faulty)).toContain(english.share.fixIntro);
  });

  it('turns a private page into what became of the moment', async () => {
    const { send, channelWork } = await opened();
    expect(await send(text, 'by button')).toMatchObject({ kind: 'update', manner: 'update' });
    expect(channelWork).toMatchObject([{ kind: 'posted' }]);
  });

  it('adds the country that the bot remembers', async () => {
    const { use, app } = await opened();
    const community = await app.communities.community(GUILD);
    await community.changeOwnChoice(john.id, ownCountry, 'MT');
    const message = { flags: MessageFlags.Ephemeral };
    const form = await use(shareAbout, { as: john, values: { film }, message });
    if (!('kind' in form)) throw form;
    await use(storyForm, { as: john, values: { draft: form.id }, fields: { text }, opened: 'by button' });
    expect(community.library.moment(1)?.moment.country).toBe('MT');
  });
});
