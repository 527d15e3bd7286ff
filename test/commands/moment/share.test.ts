import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import share from '../../../src/commands/moment/share.ts';
import resetMine from '../../../src/components/me/reset-mine.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { createContext } from '../../../src/interactions/context.ts';
import { ownCountryOption } from '../../../src/options/own-country.ts';
import sharingCooldown from '../../../src/settings/community/cooldown.ts';
import { anActor, anOrigin, elif, GUILD, john } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';

const STORY = 'Memo finally meets his daughter Ova after everyone in the cell helped him escape.';
/** Of another scene, so that nobody is asked about the first. */
const ANOTHER = 'The judge tears up the verdict while the whole courtroom holds its breath.';
const film = '7-kogustaki-mucize-2019';

/** @returns the country of the moment */
async function countryOf(bot: OfflineBot, as = john, options: Readonly<Record<string, string>> = {}) {
  const draft = idOf(await bot.use(share, { as, options: { film, ...options } }));
  await bot.use(storyForm, { as, values: { draft }, fields: { text: as === john ? STORY : ANOTHER } });
  const { library } = await bot.app.communities.community(GUILD);
  const [newest] = library.all.newest();
  return newest?.moment.country;
}

describe('the country of a moment', () => {
  it('is typed once, and remembered from the moment on that was shared with it', async () => {
    const bot = offlineBot();
    const community = await bot.app.communities.community(GUILD);
    await community.changeSetting(sharingCooldown, 'none');
    expect(await countryOf(bot)).toBeUndefined();
    await bot.use(share, { as: john, options: { film, country: 'Türkiye' } });
    expect(await countryOf(bot)).toBeUndefined();
    expect(await countryOf(bot, john, { country: 'malta' })).toBe('MT');
    expect(await countryOf(bot)).toBe('MT');
    expect(await countryOf(bot, elif)).toBeUndefined();
    expect(await countryOf(bot, john, { country: 'IT' })).toBe('IT');
    expect(await countryOf(bot)).toBe('IT');
  });

  it('can be left out once, and is not remembered again once it was taken back', async () => {
    const bot = offlineBot();
    await countryOf(bot, john, { country: 'MT' });
    expect(await countryOf(bot, john, { country: '-' })).toBeUndefined();
    expect(await countryOf(bot)).toBe('MT');
    // He takes it back while a form is open for which it was remembered.
    const draft = idOf(await bot.use(share, { as: john, options: { film } }));
    await bot.use(resetMine, { as: john, values: { setting: 'country' } });
    await bot.use(storyForm, { as: john, values: { draft }, fields: { text: STORY } });
    expect(await countryOf(bot)).toBeUndefined();
  });

  it('is offered first, with a way to leave it out', async () => {
    const bot = offlineBot();
    const community = await bot.app.communities.community(GUILD);
    const suggest = async (typed: string, as = john) => {
      const parts = { app: bot.app, community, actor: anActor(as), textsFor, visibility: 'private' } as const;
      const context = createContext(anOrigin(), parts);
      const choices = await ownCountryOption.autocomplete?.({ ...context, typed, other: () => undefined });
      return choices?.map(({ name }) => name) ?? [];
    };
    expect(await suggest('')).not.toContain(english.share.leaveOut);
    await countryOf(bot, john, { country: 'MT' });
    expect((await suggest('')).slice(0, 2)).toEqual(['🇲🇹\u00A0Malta', english.share.leaveOut]);
    expect((await suggest('')).filter((name) => name === '🇲🇹\u00A0Malta')).toHaveLength(1);
    expect(await suggest('tür')).toContain('🇹🇷\u00A0Türkiye');
    expect(await suggest('', elif)).not.toContain(english.share.leaveOut);
  });
});

it('in a server that is no Community, public posts are in the language of the first to share', async () => {
  const bot = offlineBot({ serverLocale: () => undefined });
  const turkish = { as: elif, locale: Locale.Turkish };
  const draft = idOf(await bot.use(share, { ...turkish, options: { film } }));
  const card = await bot.use(storyForm, { ...turkish, values: { draft }, fields: { text: STORY } });
  expect(JSON.stringify(card)).toContain('Yanıtla');
  const again = idOf(await bot.use(share, { as: john, options: { film } }));
  const johns = await bot.use(storyForm, { as: john, values: { draft: again }, fields: { text: ANOTHER } });
  expect(JSON.stringify(johns)).toContain('Yanıtla');
});

describe('a film that was typed and not chosen', () => {
  const newFilmOf = async (typed: string) => {
    const bot = offlineBot();
    const used = await bot.use(share, { as: john, options: { film: typed } });
    if (used instanceof Error) return used;
    const draft = { guild: GUILD, user: john.id, id: idOf(used) };
    return bot.app.drafts.find(draft, 'share');
  };

  it.each(['7. koğuştaki mucize', 'yedinci kogustaki mucize', 'cell no 7 turkey', film])(
    'is the only one of that title, or else a new one: %j',
    async (typed) => {
      expect(await newFilmOf(typed)).toMatchObject(
        typed.startsWith('cell') ? { newFilm: { title: typed } } : { film },
      );
    },
  );

  it.each(['parasiet', 'Kokoloko', '9¾', '🎬', `${'long '.repeat(19)}end`])(
    'is a new one: %j',
    async (typed) => {
      const title = [...typed].slice(0, 80).join('').trim();
      expect(await newFilmOf(typed)).toMatchObject({ newFilm: { title, year: '', countries: '' } });
    },
  );

  it('is asked about if there are several', async () => {
    expect(await newFilmOf('perfect strangers 2016')).toMatchObject({
      key: 'film.several',
      facts: { titles: ['“Perfect Strangers (2016)” 🇮🇹', '“Perfect Strangers (2016)” 🇬🇷'] },
    });
  });

  it.each([' ', 'wikidata-q900009999', 'own-900000000000000009'])('is not %j', async (typed) => {
    expect(await newFilmOf(typed)).toMatchObject({ key: 'film.unknown' });
  });
});
