import type { APIMessage } from 'discord-api-types/v10';
import type { Draft } from '../../src/domain/draft.ts';
import type { App } from '../../src/services/app.ts';
import { NO_QUERY } from '../../src/views/kit/query-ref.ts';
import { cardRow } from '../../src/views/moment/card-row.ts';
import { askAuthor } from '../../src/views/share/ask-author.ts';
import { becauseOf } from '../support/because.ts';
import { aMoment, anOwnFilm, aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../support/builders.ts';
import { BOT, userOf } from '../support/payloads.ts';
import { english } from '../support/texts/english.ts';

/** A film of the catalogue, with other versions of its story. */
export const FILM = '7-kogustaki-mucize-2019';
/** Films that John added. The second one is merged. */
export const OWN_FILM = 'own-900000000000000001';
export const MERGED_FILM = 'own-900000000000000002';
/** John's moment, told because of Mika's. Elif has one, too. */
export const MOMENT = 1;
/** Mika's. */
export const OTHER_MOMENT = 2;
/** Elif's, which Mika reported. */
export const REPORTED = 3;
/** John's, which Elif removed; the second one he asks her to reconsider. */
export const REMOVED = 4;
export const APPEALED = 5;
export const APPEAL = '900000000000000041';
/** Kept from reporting. */
export const BLOCKED = { id: '700000000000000119', name: 'Nils' };
/** What John sent for review. */
export const REVIEW = '900000000000000051';
/** Replies to John's moment. */
export const REPLY_OF_JOHN = '900000000000000011';
export const REPLY_OF_MIKA = '900000000000000012';
/** A card of John's moment that he had posted. */
export const SHOWN_CARD = '900000000000000032';
/** Elif's, without her name. */
export const UNNAMED_MOMENT = 3;
/** The id of all drafts, so that everybody knows it. */
export const DRAFT = '900000000000000021';

/** What the parts are used on. */
export async function prepare(app: App): Promise<void> {
  const community = await app.communities.community(GUILD);
  await community.films.add(anOwnFilm({ id: OWN_FILM }));
  await community.films.add(anOwnFilm({ id: MERGED_FILM, title: 'Yedinci Koğuş' }));
  await community.wants.put(john.id, FILM, { at: NOW }, (id) => id === FILM);
  await community.films.merge(MERGED_FILM, { into: FILM, by: elif.id, at: NOW });
  await community.share(aStory({ author: john, film: FILM }), [becauseOf(MOMENT, OTHER_MOMENT)]);
  await community.share(aStory({ author: mika, film: OWN_FILM }));
  await community.share(aStory({ author: elif, film: MERGED_FILM, pseudonym: { name: 'Quiet Lantern' } }));
  await community.reports.keep(REPORTED, { at: NOW, by: mika, reason: 'spam' });
  await community.cards.keep(MOMENT, '900000000000000031', { channel: CHANNEL });
  await community.cards.keep(MOMENT, SHOWN_CARD, { channel: CHANNEL, shownBy: john });
  await community.reply(MOMENT, REPLY_OF_JOHN, { author: john, text: 'I still think of it.', at: NOW });
  for (const number of [REMOVED, APPEALED]) {
    await community.share(aStory({ author: john, film: FILM }));
    await community.remove(number, elif, NOW, 'Off topic');
  }
  await community.removals.ask(APPEALED, { id: APPEAL, by: john, at: NOW, text: 'It isn’t.' });
  await community.reviews.keep(
    REVIEW,
    {
      ...{ author: john, place: { channel: CHANNEL, ageRestricted: false }, locale: 'en-US' },
      told: { film: FILM, story: { ...story, text: `${story.text} It waits.` } },
      ...{ sentAt: NOW, cause: { kind: 'all' } },
    },
    [],
  );
  const ban = { reason: 'Reports everything', by: elif, at: NOW };
  await community.blocks.put(app.personHash(GUILD, BLOCKED.id), BLOCKED, { what: ['report'], ban });
  await community.reply(MOMENT, REPLY_OF_MIKA, { author: mika, text: 'So do I.', at: NOW });
}

const { text, moods, contentNotes, spoiler } = aMoment();

export const story = {
  text,
  at: '1:58:30',
  moods,
  contentNotes,
  spoiler,
};

/** One of each kind. */
export const drafts = {
  // Elif told the same before.
  share: { v: 1, kind: 'share', film: FILM, story, nearShown: true },
  newFilm: { v: 1, kind: 'share', newFilm: { title: 'Kar', year: '2017', countries: 'Türkiye' } },
  edit: {
    v: 1,
    kind: 'edit',
    number: MOMENT,
    basedOn: NOW,
    story: { ...story, text: `${text} I cried.` },
  },
  removal: { v: 1, kind: 'removal', number: MOMENT, reason: 'It names a neighbour.' },
  removalWithoutReason: { v: 1, kind: 'removal', number: MOMENT },
  merge: { v: 1, kind: 'merge', film: OWN_FILM, into: FILM },
  completion: {
    v: 1,
    kind: 'completion',
    film: OWN_FILM,
    fields: { title: 'Kuzey Işıkları', originalTitle: '', year: '2021', countries: 'Türkiye', directors: '' },
  },
} satisfies Record<string, Draft>;

/** A private page with John's moment, as far as it is looked at: a card can be used by all who see it. */
export const page: Partial<APIMessage> = {
  author: userOf(BOT, { bot: true }),
  components: [
    cardRow({ moment: aMoment({ number: MOMENT }), goosebumps: 0, replies: 0 }, english, {
      kind: 'browse',
      query: NO_QUERY,
    }),
  ],
};

/** Mika's question to John, whether his message may become a moment. */
export const question: Partial<APIMessage> = {
  author: userOf(BOT, { bot: true }),
  components: [
    ...(askAuthor({ asker: mika, author: john, message: DRAFT, link: 'https://discord.com', text }, english)
      ?.components ?? []),
  ],
};
