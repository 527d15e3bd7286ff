import { z } from 'zod';
import { CountryCode, FilmId, FilmIds } from './catalogue-files.ts';
import { CommunityFilm } from './community-film.ts';
import { MomentNumber, SourceMessage } from './moment.ts';

/** One day: as long as Discord keeps the link to a picture, and longer than anyone keeps a form open. */
export const DRAFT_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** What one person began in one community. */
export interface DraftKey {
  readonly guild: string;
  readonly user: string;
  /** The id of the interaction that started it, or of the message that it is made of. */
  readonly id: string;
}

/** What a person typed into the form, unchanged. */
export const StoryFields = z.object({
  text: z.string(),
  at: z.string(),
  moods: z.array(z.string()),
  contentNotes: z.array(z.string()),
  spoiler: z.boolean(),
  /** It is to be shared without its author's name. */
  unnamed: z.literal(true).optional(),
});
export type StoryFields = z.infer<typeof StoryFields>;

/** A film that neither the catalogue nor the community knows yet, as a person typed it. */
export const NewFilmFields = z.object({ title: z.string(), year: z.string(), countries: z.string() });
export type NewFilmFields = z.infer<typeof NewFilmFields>;

/** A moment in the making: the options of the command, and what was typed so far. */
export const ShareDraft = z.object({
  v: z.literal(1),
  kind: z.literal('share'),
  film: FilmId.optional(),
  /** What was typed about an unknown film, and the checked result once it is valid. */
  newFilm: NewFilmFields.optional(),
  ownFilm: CommunityFilm.pick({ id: true, title: true, year: true, countries: true, ids: true }).optional(),
  /** The ids of the film in the database that it was chosen from. */
  filmIds: FilmIds.optional(),
  country: CountryCode.optional(),
  /** Whether the person gave that country now; otherwise it is the one that the bot remembers. */
  countryGiven: z.literal(true).optional(),
  video: z.string().optional(),
  /** Discord's temporary address of the file. */
  upload: z
    .object({ url: z.string(), alt: z.string().optional(), spoiler: z.boolean().optional() })
    .optional(),
  story: StoryFields.optional(),
  /** Its author was shown moments that are near it, and is not asked again. */
  nearShown: z.literal(true).optional(),
  /** The message that it is made of: its text is the story until another one is typed. */
  source: SourceMessage.optional(),
  /** The number of the moment because of which it is told. */
  because: MomentNumber.optional(),
  /** When that was begun, in milliseconds since 1970: the message may be old. */
  begunAt: z.int().positive().optional(),
});
export type ShareDraft = z.infer<typeof ShareDraft>;

/** A removal that waits for confirmation. */
export const RemovalDraft = z.object({
  v: z.literal(1),
  kind: z.literal('removal'),
  number: MomentNumber,
  reason: z.string().optional(),
});
export type RemovalDraft = z.infer<typeof RemovalDraft>;

/** What an author can take off a moment. */
export const DROPPABLE = ['country', 'video', 'picture', 'because'] as const;

/** An edit in the making: the options of the command, and what was typed so far. */
export const EditDraft = z.object({
  v: z.literal(1),
  kind: z.literal('edit'),
  number: MomentNumber,
  /** When the moment had become what the author last saw of it. */
  basedOn: z.int().positive(),
  country: CountryCode.optional(),
  video: z.string().optional(),
  /** Another description of its picture. */
  alt: z.string().optional(),
  drop: z.enum(DROPPABLE).optional(),
  story: StoryFields.optional(),
});
export type EditDraft = z.infer<typeof EditDraft>;

/** A film of the community's own, as a moderator completes it. */
export const CompletionFields = z.object({
  title: z.string(),
  originalTitle: z.string(),
  year: z.string(),
  countries: z.string(),
  directors: z.string(),
});
export type CompletionFields = z.infer<typeof CompletionFields>;

export const CompletionDraft = z.object({
  v: z.literal(1),
  kind: z.literal('completion'),
  film: FilmId,
  fields: CompletionFields,
});
export type CompletionDraft = z.infer<typeof CompletionDraft>;

/** A merge that waits for confirmation. */
export const MergeDraft = z.object({ v: z.literal(1), kind: z.literal('merge'), film: FilmId, into: FilmId });
export type MergeDraft = z.infer<typeof MergeDraft>;

export type Draft = ShareDraft | EditDraft | RemovalDraft | CompletionDraft | MergeDraft;
