import { describe, expect, it } from 'vitest';
import { communityLocale } from '../../../src/discord/community-locale.ts';
import { Languages } from '../../../src/services/language/languages.ts';
import communityLanguage from '../../../src/settings/community/language.ts';
import ownLanguage from '../../../src/settings/person/language.ts';
import { aStory, elif, john } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';

const open = async () => (await openCommunity(new MemoryStore())).community;
const inTurkish = { user: elif.id, locale: 'tr', guildLocale: 'en-US' };

describe('the language of public posts', () => {
  it('is that of the server where it is a Community, whatever people speak', async () => {
    const languages = new Languages(() => 'es-ES');
    const community = await open();
    expect(languages.shared(community)).toBe('es-ES');
    expect(languages.localesFor(community, inTurkish).shared).toBe('es-ES');
    expect(languages.learntFrom(community, 'tr')).toBeUndefined();
  });

  it('is that of the first to share in any other server, and of nobody after', async () => {
    const languages = new Languages(() => undefined);
    const community = await open();
    expect(languages.localesFor(community, inTurkish).shared).toBe('tr');
    expect(languages.shared(community)).toBe('en-US');
    for (const locale of ['tr', 'es-ES']) {
      await community.share(aStory(), [], {
        learnt: { setting: languages.learntFrom(community, locale) },
      });
    }
    expect(languages.shared(community)).toBe('tr');
    const speaking = { user: john.id, locale: 'en-GB', guildLocale: 'en-US' };
    expect(languages.localesFor(community, speaking)).toEqual({ own: 'en-GB', shared: 'tr' });
  });

  it('is that of the server, if Discord names one of a server that the bot does not know', async () => {
    const languages = new Languages(() => undefined);
    expect(languages.localesFor(await open(), { ...inTurkish, guildLocale: 'es-ES' }).shared).toBe('es-ES');
  });

  it('is the one that was chosen, before all others', async () => {
    const languages = new Languages(() => 'es-ES');
    const community = await open();
    await community.changeSetting(communityLanguage, 'tr');
    expect(languages.shared(community)).toBe('tr');
    expect(languages.localesFor(community, { ...inTurkish, locale: 'en-US' }).shared).toBe('tr');
  });
});

it('a private answer is in the language that the person chose, else in that of their Discord', async () => {
  const languages = new Languages(() => 'en-US');
  const community = await open();
  expect(languages.localesFor(community, inTurkish).own).toBe('tr');
  await community.changeOwnChoice(elif.id, ownLanguage, 'es-ES');
  expect(languages.localesFor(community, inTurkish)).toEqual({ own: 'es-ES', shared: 'en-US' });
  expect(languages.localesFor(community, { ...inTurkish, user: john.id }).own).toBe('tr');
});

it('Discord knows the language of a server only if it is a Community', () => {
  const guild = { preferredLocale: 'tr', features: [] as string[] };
  const localeOf = (features: string[]) =>
    communityLocale({ ...guild, features } as Parameters<typeof communityLocale>[0]);
  expect(localeOf(['COMMUNITY', 'NEWS'])).toBe('tr');
  expect(localeOf(['NEWS'])).toBeUndefined();
  expect(communityLocale(undefined)).toBeUndefined();
});
