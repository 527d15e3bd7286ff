import { z } from 'zod';
import { FilmId } from '../domain/catalogue-files.ts';
import { MomentNumber, Snowflake } from '../domain/moment.ts';
import { defineCustomId } from '../interactions/custom-id.ts';

/**
 * Every id that the bot puts on a button or form, with the values that it carries. They stand in messages for years:
 * a change of shape makes the old ones answer "from another version of the bot". So they stand together, apart from
 * their handlers, and the views that write them need not know who reads them.
 */

const moment = z.coerce.number().pipe(MomentNumber);

/** Where a moment is shown: a public card, or a private page with its own buttons. */
export const Place = z.enum(['card', 'browse', 'random']);
export type Place = z.infer<typeof Place>;

export const FilmTab = z.enum(['overview', 'cast', 'lineage', 'moments']);
export type FilmTab = z.infer<typeof FilmTab>;

/** Whether a button opens a private message of its own, or turns the page that it stands on. */
export const Opens = z.enum(['beside', 'here']);
export type Opens = z.infer<typeof Opens>;

const Page = z.coerce.number().int().nonnegative().max(1_000_000);

export const ids = {
  goosebump: defineCustomId('goosebump', { moment, place: Place }),
  browse: defineCustomId('browse', { moment, to: z.enum(['this', 'newer', 'older']) }),
  another: defineCustomId('another', { moment }),

  reply: defineCustomId('reply', { moment }),
  replyForm: defineCustomId('reply-form', { moment }),
  dropReply: defineCustomId('drop-reply', { moment, reply: Snowflake, page: Page }),
  replies: defineCustomId('replies', { moment, page: Page, opens: Opens }),

  film: defineCustomId('film', { film: FilmId, tab: FilmTab, opens: Opens }),
  filmMoments: defineCustomId('film-moments', {
    film: FilmId,
    scope: z.enum(['film', 'family']),
    page: Page,
  }),

  filmForm: defineCustomId('film-form', { draft: Snowflake }),
  fixFilm: defineCustomId('fix-film', { draft: Snowflake }),
  writeStory: defineCustomId('write-story', { draft: Snowflake }),
  storyForm: defineCustomId('story-form', { draft: Snowflake }),
  shareWithoutPicture: defineCustomId('no-picture', { draft: Snowflake }),

  confirmRemoval: defineCustomId('remove', { draft: Snowflake }),
  cancelRemoval: defineCustomId('keep', { draft: Snowflake }),
};

/** The ids of the fields within the forms. */
export const fields = {
  text: 'text',
  at: 'at',
  moods: 'moods',
  contentNotes: 'content-notes',
  spoiler: 'spoiler',
  reply: 'reply',
  filmTitle: 'title',
  filmYear: 'year',
  filmCountries: 'countries',
} as const;
