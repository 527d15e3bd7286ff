import type { Community } from '../../data/community/community.ts';
import type { DraftKey, ShareDraft } from '../../domain/draft.ts';
import { titlesOf } from '../../domain/film.ts';
import type { LiveMoment, Moment } from '../../domain/moment.ts';
import { checkStory, type Story, type StoryFault } from '../../domain/story.ts';
import { UserError } from '../../interactions/user-error.ts';
import ownCountry from '../../settings/person/country.ts';
import type { App, AppContext } from '../app.ts';
import { requireUnblocked } from '../block/require-unblocked.ts';
import { languageOfText } from '../language/language-of-text.ts';
import { endOfDraft, filmOfDraft, findShareDraft } from './find-draft.ts';
import { makePseudonym } from './make-pseudonym.ts';
import { nearMoments } from './near-moments.ts';
import { sharingWait } from './sharing-wait.ts';
import { type PictureFault, type TakenPicture, takePicture } from './take-picture.ts';

/** What became of a draft: the moment, or what has to be fixed. */
export type ShareOutcome =
  | { readonly kind: 'faults'; readonly faults: readonly StoryFault[] }
  | { readonly kind: 'pictureFault'; readonly fault: PictureFault }
  | { readonly kind: 'tooSoon'; readonly waitMs: number }
  /** It was to be shared without a name, which it can't be here, or no longer. */
  | { readonly kind: 'nameNeeded' }
  /** Others told much the same. The draft waits for its author to decide, and is not asked about again. */
  | { readonly kind: 'near'; readonly near: readonly LiveMoment[] }
  | { readonly kind: 'shared'; readonly moment: Moment; readonly bytes: Buffer | undefined };

/** How a draft is shared. */
interface Way {
  /** Where its card goes, if not to where it is shared. */
  readonly channel: string | undefined;
  /** Those who read what its author alone is told. */
  readonly alone: AppContext['audience'];
  /** Whether it can be shared without its author's name. */
  readonly mayHideName: boolean;
}

/**
 * Turns a draft into a moment: checks it and keeps it; or says what is wrong, and keeps the draft.
 * @param change what the person has just typed or decided
 * @throws {UserError} if the draft is gone, or already a moment
 */
export function shareDraft(
  context: AppContext,
  key: DraftKey,
  change: (draft: ShareDraft) => ShareDraft,
  way: Way,
): Promise<ShareOutcome> {
  const { app } = context;
  return app.drafts.exclusiveFor(key, async () => {
    const draft = change(await findShareDraft(context, key));
    try {
      return await shareChanged(context, key, draft, way);
    } catch (error) {
      // The form can be opened again, and then shows what was typed.
      await app.drafts.keep(key, draft);
      throw error;
    }
  });
}

async function shareChanged(
  context: AppContext,
  key: DraftKey,
  draft: ShareDraft,
  { channel, alone, mayHideName }: Way,
): Promise<ShareOutcome> {
  const { app, community, actor } = context;
  // It may have begun while the form was open.
  requireUnblocked(context, 'share');
  const checked = checkDraft(app, community, draft);
  // A draft that becomes a moment right away needs no commit of its own; but a picture may take time to arrive.
  if ('faults' in checked || draft.upload) await app.drafts.keep(key, draft);
  if ('faults' in checked) return { kind: 'faults', faults: checked.faults };
  if (draft.story?.unnamed && !(mayHideName && isUnsigned(draft))) {
    await app.drafts.keep(key, draft);
    return { kind: 'nameNeeded' };
  }
  // The form may have been open for long, beside others.
  const waitMs = sharingWait(community, actor, app.now());
  if (waitMs !== undefined) {
    await app.drafts.keep(key, draft);
    return { kind: 'tooSoon', waitMs };
  }
  const near = draft.nearShown ? [] : await findNear({ ...context, audience: alone }, draft, checked.story);
  if (near.length > 0) {
    await app.drafts.keep(key, { ...draft, nearShown: true });
    return { kind: 'near', near };
  }
  const taken = await takePicture(app, key.id, draft);
  if (typeof taken === 'string') return { kind: 'pictureFault', fault: taken };

  const moment = await keepMoment(context, { key, channel }, draft, checked.story, taken);
  if (!moment) throw endOfDraft(context, key);
  return { kind: 'shared', moment, bytes: taken?.bytes };
}

/** Of a message that people have read, they know who wrote it. */
export const isUnsigned = ({ source }: ShareDraft): boolean => source === undefined;

/** It is only a question, so sharing goes on if it can't be asked. */
async function findNear(
  context: AppContext,
  draft: ShareDraft,
  story: Story,
): Promise<readonly LiveMoment[]> {
  const { app, community } = context;
  try {
    return await nearMoments(context, filmOfDraft(app, community, draft), story);
  } catch (error) {
    app.alike.failed(error);
    return [];
  }
}

function checkDraft(
  app: App,
  community: Community,
  draft: ShareDraft,
): { readonly story: Story } | { readonly faults: readonly StoryFault[] } {
  if (!draft.story) throw new UserError('draft.gone');
  const { runtimes } = filmOfDraft(app, community, draft);
  const verdict = checkStory(
    draft.story,
    runtimes.map(({ minutes }) => minutes),
  );
  return verdict.ok ? { story: verdict.story } : { faults: verdict.faults };
}

/** The draft that is shared, and the channel in which its card goes, if that is another one. */
interface Sharing {
  readonly key: DraftKey;
  readonly channel: string | undefined;
}

/** Keeps the moment with its picture and film; `undefined` if the draft was already shared. */
async function keepMoment(
  { app, community, actor, texts, publicTexts, place, draftKey }: AppContext,
  { key, channel }: Sharing,
  draft: ShareDraft,
  story: Story,
  taken: TakenPicture | undefined,
): Promise<Moment | undefined> {
  const { film, ownFilm, countryGiven, video, source } = draft;
  const unnamed = draft.story?.unnamed === true;
  // The country that the bot remembers may tell who they are. The one that they gave for this moment, they mean to be seen.
  const country = unnamed && !countryGiven ? undefined : draft.country;
  const language = await languageOfText(story.text, titlesOf(filmOfDraft(app, community, draft)));
  const sharing = { author: { id: actor.id, name: actor.name }, place: place(), sharedAt: app.now() };
  const added = ownFilm && {
    v: 1 as const,
    ...ownFilm,
    addedBy: actor.id,
    addedAt: sharing.sharedAt,
    place: sharing.place,
  };
  const filmId = film ?? added?.id;
  if (filmId === undefined) throw new UserError('film.unknown', { typed: '' });
  const upload = taken && app.uploads.keeping(community.guild, taken.picture, taken.bytes);
  return community.share(
    {
      ...story,
      ...sharing,
      origin: key.id,
      film: filmId,
      ...(country !== undefined && { country }),
      ...(video !== undefined && { video }),
      ...(language !== undefined && { language }),
      ...(taken && { picture: taken.picture }),
      ...(source && { source }),
    },
    [...(upload ? [upload] : []), app.drafts.ending(key)],
    {
      // The card is sent after the interaction that it answers.
      posting: { after: draftKey().id, channel },
      pseudonym: unnamed ? (inUse) => makePseudonym(inUse, publicTexts, app.random) : undefined,
      learnt: {
        setting: app.languages.learntFrom(community, texts.locale),
        own: countryGiven && country !== undefined ? { name: ownCountry.name, value: country } : undefined,
      },
      ...(film === undefined &&
        added && {
          newFilm: { film: added, findExisting: () => app.films.findForTyped(added, community.library)?.id },
        }),
    },
  );
}
