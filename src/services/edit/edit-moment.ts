import { isDeepStrictEqual } from 'node:util';
import type { DraftKey, EditDraft } from '../../domain/draft.ts';
import { contentsAfter, contentsOf, saysSame, storyFieldsOf, writtenAt } from '../../domain/edit.ts';
import { titlesOf } from '../../domain/film.ts';
import type { Moment } from '../../domain/moment.ts';
import { checkStory, type Story, type StoryFault, type StoryVerdict } from '../../domain/story.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { requireUnblocked } from '../block/require-unblocked.ts';
import { languageOfText } from '../language/language-of-text.ts';
import { allHeldIn, isReviewed } from '../share/cause-of-review.ts';
import { findEditDraft, findOwnMoment } from './find-edit.ts';

/** What became of an edit. `changed`: the moment was edited since the author saw it, and nothing was saved. */
export type EditOutcome =
  | { readonly kind: 'faults'; readonly faults: readonly StoryFault[] }
  | { readonly kind: 'changed' | 'same' | 'edited' };

/**
 * Checks an edit, saves it, and has the cards follow; or says what is wrong, and keeps the draft.
 * @param change what the person has just typed or decided
 * @throws {UserError} if the draft or the moment is gone, or the moment is somebody else's
 */
export function editMoment(
  context: AppContext,
  key: DraftKey,
  number: number,
  change: (draft: EditDraft) => EditDraft,
): Promise<EditOutcome> {
  const { app } = context;
  return app.drafts.exclusive(key, async () => {
    const draft = change(await findEditDraft(context, key, number));
    try {
      return await saveEdit(context, key, draft);
    } catch (error) {
      // The form can be opened again, and then shows what was typed.
      await app.drafts.keep(key, draft);
      throw error;
    }
  });
}

async function saveEdit(context: AppContext, key: DraftKey, draft: EditDraft): Promise<EditOutcome> {
  requireUnblocked(context, 'share');
  const { app, community } = context;
  const { number, basedOn } = draft;
  const moment = await findOwnMoment(context, number);
  const checked = checkEdit(context, moment, draft);
  if (!checked.ok) {
    await app.drafts.keep(key, draft);
    return { kind: 'faults', faults: checked.faults };
  }
  const contents = contentsAfter(
    moment,
    draft,
    checked.story,
    await languageOf(context, moment, checked.story),
  );
  const isUntied = draft.drop === 'because';
  if (saysSame(contents, contentsOf(moment))) {
    if (isUntied && (await community.chains.untie(number, [app.drafts.ending(key)]))) {
      app.cards.refresh(community.guild, number);
      return { kind: 'edited' };
    }
    await app.drafts.forget(key);
    return { kind: 'same' };
  }
  requireNotHeld(context, wordsOf(moment), wordsOf(contents));
  const kept = await community.edits.keep({ number, id: key.id, contents, basedOn, at: app.now() }, [
    app.drafts.ending(key),
    ...(isUntied ? community.chains.untying(number) : []),
  ]);
  if (kept === 'gone') throw new UserError('moment.removed', { number });
  if (kept === 'changed') {
    // They are told, so what they decide next is about the moment as it is now.
    await app.drafts.keep(key, { ...draft, basedOn: writtenAt(moment) });
    return { kind: 'changed' };
  }
  app.cards.refresh(community.guild, number);
  return { kind: 'edited' };
}

/**
 * An edit must not be a way past the moderators.
 * @throws {UserError} if they would have to look at the new text
 */
function requireNotHeld(context: AppContext, before: string, after: string): void {
  if (!isReviewed(context)) return;
  // What a moderator let through may stay, but brings nothing else along.
  const known = allHeldIn(context, before);
  const held = allHeldIn(context, after).find((one) => !known.some((other) => isDeepStrictEqual(one, other)));
  if (!held) return;
  throw held.kind === 'link'
    ? new UserError('review.linkInEdit')
    : new UserError('review.wordInEdit', { word: held.word ?? '' });
}

/** All that is looked through when it is shared, and that an edit can change. */
const wordsOf = ({ text, picture }: Pick<Moment, 'text' | 'picture'>): string =>
  [text, picture?.alt ?? ''].join('\n');

/** An edit of anything else leaves it as it is. */
async function languageOf(
  { app, community }: AppContext,
  { text, film, language }: Moment,
  story: Story,
): Promise<string | undefined> {
  if (story.text === text) return language;
  const known = app.films.find(film, community.library);
  return languageOfText(story.text, known ? titlesOf(known) : []);
}

/** As when it was shared; but a time that was right then, and was left as it is, is right. */
function checkEdit({ app, community }: AppContext, moment: Moment, { story }: EditDraft): StoryVerdict {
  if (!story) throw new UserError('draft.gone');
  const isSameTime = story.at.trim() === storyFieldsOf(moment).at;
  const film = app.films.find(moment.film, community.library);
  const runtimes = isSameTime ? [] : (film?.runtimes ?? []);
  return checkStory(
    story,
    runtimes.map(({ minutes }) => minutes),
  );
}
