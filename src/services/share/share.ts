import type { Community } from '../../data/community/community.ts';
import type { DraftKey, ShareDraft } from '../../domain/draft.ts';
import type { LiveMoment, Moment } from '../../domain/moment.ts';
import type { KeptReview } from '../../domain/review.ts';
import { checkStory, type Story, type StoryFault } from '../../domain/story.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App, AppContext } from '../app.ts';
import { requireUnblocked } from '../block/require-unblocked.ts';
import { causeOfReview } from './cause-of-review.ts';
import { endOfDraft, filmOfDraft, findShareDraft } from './find-draft.ts';
import { keepMoment } from './keep-moment.ts';
import { nearMoments } from './near-moments.ts';
import { readableCause } from './readable-cause.ts';
import { sendForReview } from './send-for-review.ts';
import { sharingWait } from './sharing-wait.ts';
import { type PictureFault, takePicture } from './take-picture.ts';

/** What became of a draft: the moment, or what has to be fixed. */
export type ShareOutcome =
  | { readonly kind: 'faults'; readonly faults: readonly StoryFault[] }
  | { readonly kind: 'pictureFault'; readonly fault: PictureFault }
  | { readonly kind: 'tooSoon'; readonly waitMs: number }
  /** It was to be shared without a name, which it can't be here, or no longer. */
  | { readonly kind: 'nameNeeded' }
  /** Others told much the same. The draft waits for its author to decide, and is not asked about again. */
  | { readonly kind: 'near'; readonly near: readonly LiveMoment[] }
  /** A moderator looks at it first. */
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'shared';
      readonly moment: Moment;
      readonly bytes: Buffer | undefined;
      /** The moment because of which it was to be told, if that one is gone. */
      readonly unlinked: number | undefined;
    };

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
  const before = ownReview(context, key);
  const waitMs = before ? undefined : sharingWait(community, actor, app.now());
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

  const upload = taken && app.uploads.keeping(community.guild, taken.picture, taken.bytes);
  const telling = {
    ...{ key, draft, channel, story: checked.story, locale: context.texts.locale },
    author: { id: actor.id, name: actor.name },
    place: context.place(),
    picture: taken?.picture,
  };
  // What a moderator has looked at once, or is about to, comes back to them.
  const cause = causeOfReview(context, draft) ?? before?.cause;
  if (cause) {
    const kept = await sendForReview(context, { ...telling, cause, before }, upload ? [upload] : []);
    if (kept === 'shared') throw endOfDraft(context, key);
    return { kind: 'waiting' };
  }
  const because = await readableCause({ ...context, audience: alone }, draft);
  const moment = await keepMoment(context, { ...telling, because }, { changes: upload ? [upload] : [] });
  if (!moment) throw endOfDraft(context, key);
  const isLinked = community.library.chain.of(moment.number) !== undefined;
  const unlinked = isLinked ? undefined : draft.because;
  return { kind: 'shared', moment, bytes: taken?.bytes, unlinked };
}

/** What the person has sent for review before, if it is still there. */
function ownReview({ community, actor }: AppContext, { id }: DraftKey): KeptReview | undefined {
  const review = community.library.reviews.of(id);
  return review?.author.id === actor.id ? review : undefined;
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
