import { describe, expect, it } from 'vitest';
import info from '../../../src/commands/film/info.ts';
import merge from '../../../src/commands/moderation/film-merge.ts';
import film from '../../../src/components/film/film.ts';
import mergeSame from '../../../src/components/merge/same.ts';
import undoMerge from '../../../src/components/merge/undo-merge.ts';
import { mergeDone, mergeOffers } from '../../../src/views/merge/merge.ts';
import { ROLES } from '../../rights/roles.ts';
import { anOwnFilm, aStory, GUILD, john } from '../../support/builders.ts';
import { knownFilm } from '../../support/catalogue.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import {
  anyFilm,
  buttonsOf,
  contentOf,
  english,
  faultsOf,
  SPEECHES,
  widestFilm,
} from '../../support/view-fixtures.ts';

const TURKISH = '7-kogustaki-mucize-2019';
const OWN = 'own-900000000000000001';
const OTHER = 'own-900000000000000002';
const ABROAD = 'own-900000000000000003';
const button = `same:${OWN}:${TURKISH}`;
const { moderator, member } = ROLES;

/** Members added one film that the catalogue has by now under that name, one that it has with an id, and one that it lacks. */
async function community() {
  const bot = offlineBot();
  const own = await bot.app.communities.community(GUILD);
  await own.films.add(anOwnFilm({ id: OWN, title: '7. koğuştaki mucize', year: 2020 }));
  await own.films.add(anOwnFilm({ id: OTHER, title: 'Kuzey Işıkları' }));
  await own.films.add(anOwnFilm({ id: ABROAD, title: 'Miracle', year: 2013, ids: { imdb: 'tt2659414' } }));
  await own.share(aStory({ author: john, film: OWN }));
  return { ...bot, own };
}

const ids = (view: unknown) => buttonsOf(view).map(({ id }) => id);

describe('a film that members added and the catalogue has by now', () => {
  it('is offered with all others of that kind, and merged at one press, which can be undone', async () => {
    const { use, own } = await community();
    const offers = await use(merge, { ...moderator });
    expect(ids(offers)).toEqual([button, `same:${ABROAD}:7-beonbang-ui-seonmul-2013`]);
    expect(contentOf(offers)).toContain(
      '**7. koğuştaki mucize** · 2020 · 🇹🇷\u00A0Türkiye\n→ **Miracle in Cell No. 7** · ',
    );

    const done = await use(mergeSame, { ...moderator, values: { film: OWN, into: TURKISH } });
    expect(contentOf(done)).toContain(english.merge.followed({ moments: 1 }));
    expect(own.library.currentFilmId(OWN)).toBe(TURKISH);
    // What else there is comes with it.
    expect(ids(done)).toEqual([`undo-merge:${OWN}`, `same:${ABROAD}:7-beonbang-ui-seonmul-2013`]);
    expect(await use(mergeSame, { ...moderator, values: { film: OWN, into: TURKISH } })).toMatchObject({
      key: 'film.mergedBefore',
    });
    await use(undoMerge, { ...moderator, values: { film: OWN } });
    expect(own.library.currentFilmId(OWN)).toBe(OWN);
  });

  it('is offered by itself where it is asked for; of another one it is said that there is none', async () => {
    const { use } = await community();
    expect(ids(await use(merge, { ...moderator, options: { film: OWN } }))).toEqual([button]);
    expect(await use(merge, { ...moderator, options: { film: OTHER } })).toMatchObject({
      key: 'merge.noSameFilm',
      facts: { film: 'Kuzey Işıkları (2021)' },
    });
    expect(contentOf(await offlineBot().use(merge, { ...moderator }))).toBe(english.merge.noOffers);
  });

  it('is offered on its page to moderators: privately beside the page for everybody', async () => {
    const { use } = await community();
    const page = await use(info, { ...moderator, options: { film: OWN } });
    if (!('view' in page)) throw page;
    expect(ids(page.view)).not.toContain(button);
    expect(page).toMatchObject({ visibility: 'public', aside: { visibility: 'private' } });
    expect('aside' in page && ids(page.aside)).toEqual([button]);
    const values = { film: OWN, tab: 'overview', opens: 'beside' };
    expect(ids(await use(film, { ...moderator, values }))).toContain(button);
  });

  it('is offered to nobody else', async () => {
    const { use, own } = await community();
    const values = { film: OWN, tab: 'overview', opens: 'beside' };
    for (const view of [
      await use(info, { ...member, options: { film: OWN } }),
      await use(film, { ...member, values }),
    ]) {
      expect(JSON.stringify(view)).not.toContain('same:');
    }
    expect(await use(mergeSame, { ...member, values: { film: OWN, into: TURKISH } })).toMatchObject({
      key: 'rights.moderator',
    });
    expect(own.library.currentFilmId(OWN)).toBe(OWN);
  });

  it('is merged into the catalogue only, whatever the button says', async () => {
    const { use } = await community();
    expect(await use(mergeSame, { ...moderator, values: { film: OWN, into: OTHER } })).toMatchObject({
      key: 'film.notInCatalogue',
    });
  });
});

it.each(SPEECHES)(
  'a hundred offers fit into a message, and how many more there are is said, in %s',
  (_, texts) => {
    const same = [{ ...knownFilm(TURKISH), title: '*'.repeat(80), originalTitle: '漢'.repeat(80) }];
    const offers = Array.from({ length: 100 }, (_one, at) => ({
      film: { ...widestFilm(), id: `own-${900_000_000_000_000_000n + BigInt(at)}` },
      same,
    }));
    const view = mergeOffers(offers, texts);
    expect(faultsOf(view)).toEqual([]);
    const merged = { film: widestFilm(), into: widestFilm(), moments: Number.MAX_SAFE_INTEGER };
    expect(faultsOf(mergeDone(merged, texts, offers))).toEqual([]);
    expect(buttonsOf(view)).toHaveLength(5);
    expect(contentOf(view)).toContain(texts.merge.moreOffers({ films: 95 }));
    expect(contentOf(mergeOffers([{ film: anyFilm(), same }], texts))).not.toContain('-# ');
  },
);
