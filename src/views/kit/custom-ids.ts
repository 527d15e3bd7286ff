import { z } from 'zod';
import { APPEAL_OUTCOMES } from '../../domain/appeal.ts';
import { CountryCode, FilmId } from '../../domain/catalogue-files.ts';
import { SettingName } from '../../domain/chosen.ts';
import { SlotId } from '../../domain/digest-slot.ts';
import { Wish } from '../../domain/erasure.ts';
import { FAMILY_ORDERS } from '../../domain/families.ts';
import { Snowflake } from '../../domain/snowflake.ts';
import { defineCustomId, wholeNumber } from '../../interactions/custom-id.ts';
import { SETTING_TABS } from '../../settings/setting.ts';
import { AuditFilterText } from './audit-filter.ts';
import { FilterPagesText } from './filter-pages.ts';
import { QueryRef } from './query-ref.ts';
import { ShownOnText } from './shown-on.ts';

/**
 * Every id that the bot puts on a button or form, with its values. They stay in messages for years: if one changes its
 * shape, old ones answer "from another version of the bot". They are kept in one file, apart from their handlers, so that
 * views need not know who handles them.
 */

const moment = wholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER });

export const FilmTab = z.enum(['overview', 'cast', 'lineage', 'moments']);
export type FilmTab = z.infer<typeof FilmTab>;

/** Whether a button opens a private message of its own, or turns the page that it is on. */
export const Opens = z.enum(['beside', 'here']);
export type Opens = z.infer<typeof Opens>;

/** The colours of a picture. */
export const PictureTheme = z.enum(['dark', 'light']);
export type PictureTheme = z.infer<typeof PictureTheme>;

/** Whether the picture of a moment says who told it. */
export const NameOnCard = z.enum(['shown', 'hidden']);
export type NameOnCard = z.infer<typeof NameOnCard>;

/** Replaces a country if any will do. For the decade, it is 0. */
export const ANY = '-';
const CountryOrAny = CountryCode.or(z.literal(ANY));

const PersonId = z
  .string()
  .max(70)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** `own-`, and the id of the interaction that added the film. */
const OwnFilmId = z.string().regex(/^own-\d{17,20}$/);

/** What the filter has a menu for. */
export const FilterField = z.enum([
  'order',
  'family',
  'moods',
  'without',
  'media',
  'country',
  'filmCountry',
  'language',
]);
export type FilterField = z.infer<typeof FilterField>;

const Page = wholeNumber({ min: 0, max: 1_000_000 });

/** When a text was sent for review: what is decided about it is about no later one. */
const Sent = wholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER });
const ReviewAnswers = z.enum(['change-asked', 'declined']);

/** A time in a film. */
const Seconds = z.coerce.number().int().nonnegative().max(359_999);

/** A person's own lists: what they told, felt and replied to, what they began to tell, and what moderators look at first. */
export const MINE = ['told', 'felt', 'replied', 'drafts', 'waiting'] as const;
export const Mine = z.enum(MINE);
export type Mine = z.infer<typeof Mine>;

/** Whose watch list. */
export const WATCHLISTS = ['mine', 'server'] as const;
export type Watchlist = (typeof WATCHLISTS)[number];

/** Which way a button turns the pages. It is in the id: two may lead to one page, and no two of them may have one id. */
export const Turn = z.enum(['first', 'previous', 'next', 'last']);
export type Turn = z.infer<typeof Turn>;

/** How many moments a list had when it was shown; 0 if nobody has seen it yet. */
const total = wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER });

/** Which families are listed, and in which order. */
const families = {
  country: CountryOrAny,
  decade: wholeNumber({ min: 0, max: 2100 }),
  order: z.enum(FAMILY_ORDERS),
};

/** What is shown of the moments that fit a query: one after the other, or random ones. */
export const QueryView = z.enum(['browse', 'random']);
export type QueryView = z.infer<typeof QueryView>;

export const ids = {
  goosebump: defineCustomId('goosebump', { moment, place: ShownOnText }),
  takeBackGoosebump: defineCustomId('take-back-goosebump', { moment }),
  openMoment: defineCustomId('open-moment', { moment }),
  /** A menu of moments. */
  readMoment: defineCustomId('read-moment', {}),
  kindred: defineCustomId('kindred', { page: Page }),
  like: defineCustomId('like', { moment }),
  browse: defineCustomId('browse', {
    query: QueryRef,
    moment,
    to: Turn,
    total,
  }),
  jump: defineCustomId('jump', { query: QueryRef, total }),
  jumpForm: defineCustomId('jump-form', { query: QueryRef, total }),
  search: defineCustomId('search', { query: QueryRef, page: Page }),
  another: defineCustomId('another', { query: QueryRef }),
  filter: defineCustomId('filter', { query: QueryRef, view: QueryView, pages: FilterPagesText }),
  filterBy: defineCustomId('filter-by', { query: QueryRef, view: QueryView, field: FilterField }),
  postHere: defineCustomId('post-here', { moment }),
  /** `card` is the message to delete. */
  takeDown: defineCustomId('take-down', { moment, card: Snowflake }),
  more: defineCustomId('more', { moment, opens: Opens }),
  stays: defineCustomId('stays', { moment, to: z.enum(['here', 'anywhere']) }),
  /** Its pages are counted from 1; 0 is the one with the moment. */
  chain: defineCustomId('chain', { moment, page: Page, theme: PictureTheme, opens: Opens }),
  /** `of` is the moment that it was told because of. */
  takeOffLink: defineCustomId('take-off-link', { moment, of: moment }),
  quoteCard: defineCustomId('quote-card', { moment, name: NameOnCard, theme: PictureTheme, opens: Opens }),
  whoFelt: defineCustomId('who-felt', { moment, page: Page }),
  told: defineCustomId('told', { person: Snowflake, page: Page }),

  top: defineCustomId('top', { query: QueryRef, page: Page }),
  topOf: defineCustomId('top-of', { query: QueryRef }),
  mine: defineCustomId('mine', { of: Mine, page: Page }),
  mineOf: defineCustomId('mine-of', {}),

  reply: defineCustomId('reply', { moment }),
  replyForm: defineCustomId('reply-form', { moment }),
  dropReply: defineCustomId('drop-reply', { moment, reply: Snowflake, page: Page }),
  replies: defineCustomId('replies', { moment, page: Page, opens: Opens }),

  film: defineCustomId('film', { film: FilmId, tab: FilmTab, opens: Opens }),
  lineage: defineCustomId('lineage', { film: FilmId, page: Page, theme: PictureTheme, opens: Opens }),
  sources: defineCustomId('sources', { film: FilmId, page: Page, opens: Opens }),
  filmMoments: defineCustomId('film-moments', {
    film: FilmId,
    scope: z.enum(['film', 'family']),
    page: Page,
  }),

  comparison: defineCustomId('comparison', { film: FilmId, opens: Opens }),
  compareWith: defineCustomId('compare-with', { film: FilmId, opens: Opens }),
  anotherFilm: defineCustomId('another-film', { film: FilmId, country: CountryOrAny }),
  families: defineCustomId('families', { ...families, page: Page, to: Turn }),
  familiesJump: defineCustomId('families-jump', { ...families, pages: Page }),
  familiesJumpForm: defineCustomId('families-jump-form', { ...families, pages: Page }),
  openFilm: defineCustomId('open-film', { tab: FilmTab }),
  watch: defineCustomId('watch', { film: FilmId }),
  /** `from` is the moment that led to it; 0 if none did. */
  want: defineCustomId('want', { film: FilmId, from: total }),
  seen: defineCustomId('seen', { film: FilmId, page: Page }),
  dropWant: defineCustomId('drop-want', { film: FilmId }),
  /** A menu of the films on that page. */
  takeOff: defineCustomId('take-off', { page: Page }),
  watchlist: defineCustomId('watchlist', { whose: z.enum(WATCHLISTS), page: Page }),
  person: defineCustomId('person', { person: PersonId, page: Page, opens: Opens }),
  castMember: defineCustomId('cast-member', { film: FilmId }),

  completionForm: defineCustomId('completion-form', { draft: Snowflake }),
  fixCompletion: defineCustomId('fix-completion', { draft: Snowflake }),
  confirmMerge: defineCustomId('confirm-merge', { draft: Snowflake }),
  cancelMerge: defineCustomId('cancel-merge', { draft: Snowflake }),
  undoMerge: defineCustomId('undo-merge', { film: FilmId }),
  /** Its name is short because there must be room for both ids. */
  mergeSame: defineCustomId('same', { film: OwnFilmId, into: FilmId }),

  shareAbout: defineCustomId('share-about', { film: FilmId }),
  /** The same because of a moment; 0 if of none. */
  tell: defineCustomId('tell', { film: FilmId, because: total }),
  filmForm: defineCustomId('film-form', { draft: Snowflake }),
  fixFilm: defineCustomId('fix-film', { draft: Snowflake }),
  writeStory: defineCustomId('write-story', { draft: Snowflake }),
  storyForm: defineCustomId('story-form', { draft: Snowflake }),
  /** The same, where one may also share without one's name. */
  unnamedStoryForm: defineCustomId('unnamed-story-form', { draft: Snowflake }),
  chooseTime: defineCustomId('choose-time', { draft: Snowflake, seconds: Seconds }),
  shareWithoutPicture: defineCustomId('share-without-picture', { draft: Snowflake }),
  meToo: defineCustomId('me-too', { draft: Snowflake, moment }),
  shareDraft: defineCustomId('share-draft', { draft: Snowflake }),
  titleForm: defineCustomId('title-form', { draft: Snowflake }),
  chooseFilm: defineCustomId('choose-film', { draft: Snowflake }),
  searchAgain: defineCustomId('search-again', { draft: Snowflake }),
  /** On a digest, which is recognised by it. */
  tellIt: defineCustomId('tell-it', { slot: SlotId }),
  /** On the question whether a message may become a moment: who wrote it, and who asks. */
  agree: defineCustomId('agree', { author: Snowflake, message: Snowflake }),
  decline: defineCustomId('decline', { author: Snowflake, asker: Snowflake }),

  edit: defineCustomId('edit', { moment }),
  editForm: defineCustomId('edit-form', { moment, draft: Snowflake }),
  fixEdit: defineCustomId('fix-edit', { moment, draft: Snowflake }),
  editTime: defineCustomId('edit-time', { moment, draft: Snowflake, seconds: Seconds }),
  saveEdit: defineCustomId('save-edit', { moment, draft: Snowflake }),
  earlier: defineCustomId('earlier', { moment, page: Page }),

  settings: defineCustomId('settings', { tab: z.enum(SETTING_TABS) }),
  changeSetting: defineCustomId('change-setting', { setting: SettingName }),
  writeSetting: defineCustomId('write-setting', { setting: SettingName }),
  settingForm: defineCustomId('setting-form', { setting: SettingName }),
  pickChannel: defineCustomId('pick-channel', { setting: SettingName }),
  pickChannels: defineCustomId('pick-channels', { setting: SettingName }),
  pickRoles: defineCustomId('pick-roles', { setting: SettingName }),
  resetSetting: defineCustomId('reset-setting', { setting: SettingName }),
  changeMine: defineCustomId('change-mine', { setting: SettingName }),
  writeMine: defineCustomId('write-mine', { setting: SettingName }),
  mineForm: defineCustomId('mine-form', { setting: SettingName }),
  resetMine: defineCustomId('reset-mine', { setting: SettingName }),

  /** In a direct message, which belongs to no server. */
  lettersOff: defineCustomId('letters-off', { guild: Snowflake }),

  auditLog: defineCustomId('audit-log', {
    to: z.enum(['older', 'newer']),
    than: Snowflake,
    filter: AuditFilterText,
  }),
  auditCsv: defineCustomId('audit-csv', { filter: AuditFilterText }),
  blocked: defineCustomId('blocked', { page: Page }),
  /** By the hash of the person's id. */
  unblock: defineCustomId('unblock', { person: z.string().regex(/^[0-9a-f]{32}$/), page: Page }),
  exportTexts: defineCustomId('export-texts', { part: Page }),
  /** After the picture with that id. */
  exportPictures: defineCustomId('export-pictures', { after: Snowflake.or(z.literal('0')) }),
  /** What is to become of a person's moments and replies. */
  erasureWish: defineCustomId('erasure-wish', {
    of: z.enum(['moments', 'replies']),
    moments: Wish,
    replies: Wish,
  }),
  confirmErasure: defineCustomId('confirm-erasure', { moments: Wish, replies: Wish }),
  erasureForm: defineCustomId('erasure-form', { moments: Wish, replies: Wish }),
  about: defineCustomId('about', { page: Page }),

  report: defineCustomId('report', { moment }),
  reportForm: defineCustomId('report-form', { moment }),
  openReports: defineCustomId('open-reports', { page: Page }),
  reportFile: defineCustomId('report-file', { moment }),
  /** `seen` is when the last decision was made that the person knows of. */
  decide: defineCustomId('decide', { moment, outcome: z.enum(['kept', 'hidden']), seen: total }),
  decideWhy: defineCustomId('decide-why', { moment, outcome: z.enum(['removed', 'warned']), seen: total }),
  decideForm: defineCustomId('decide-form', { moment, outcome: z.enum(['removed', 'warned']), seen: total }),
  reviewQueue: defineCustomId('review-queue', { page: Page, opens: Opens }),
  publish: defineCustomId('publish', { review: Snowflake, sent: Sent }),
  answerReview: defineCustomId('answer-review', { review: Snowflake, sent: Sent, outcome: ReviewAnswers }),
  reviewForm: defineCustomId('review-form', { review: Snowflake, sent: Sent, outcome: ReviewAnswers }),
  changeReview: defineCustomId('change-review', { review: Snowflake }),
  takeBackReview: defineCustomId('take-back-review', { review: Snowflake }),

  /** Moderators have to give a reason, in a form. */
  removal: defineCustomId('removal', { moment, as: z.enum(['author', 'moderator']) }),
  removalForm: defineCustomId('removal-form', { moment }),
  confirmRemoval: defineCustomId('confirm-removal', { draft: Snowflake }),
  cancelRemoval: defineCustomId('cancel-removal', { draft: Snowflake }),
  restore: defineCustomId('restore', { moment }),
  appeal: defineCustomId('appeal', { moment }),
  appealForm: defineCustomId('appeal-form', { moment }),
  appeals: defineCustomId('appeals', { page: Page }),
  decideAppeal: defineCustomId('decide-appeal', {
    moment,
    appeal: Snowflake,
    outcome: z.enum(APPEAL_OUTCOMES),
  }),
};

/** The ids of the fields in the forms. */
export const fields = {
  text: 'text',
  at: 'at',
  moods: 'moods',
  contentNotes: 'content-notes',
  spoiler: 'spoiler',
  showing: 'showing',
  reply: 'reply',
  place: 'place',
  reason: 'reason',
  appeal: 'appeal',
  filmTitle: 'title',
  filmYear: 'year',
  filmCountries: 'countries',
  filmOriginalTitle: 'original-title',
  filmDirectors: 'directors',
  setting: 'setting',
  word: 'word',
  reportReason: 'report-reason',
  reportWords: 'report-words',
} as const;
