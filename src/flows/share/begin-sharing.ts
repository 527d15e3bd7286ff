import type { ShareDraft } from '../../domain/draft.ts';
import type { Film } from '../../domain/film.ts';
import { type Form, form } from '../../interactions/answer.ts';
import type { ButtonUse, CommandUse } from '../../interactions/contract.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import type { AppContext } from '../../services/app.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { filmForm } from '../../views/film/film-forms.ts';
import { storyForm } from '../../views/share/story-form.ts';
import { mayHideName } from './may-hide-name.ts';
import { placeOfCard } from './place-of-card.ts';

type Sharing = AppContext & { readonly interaction: ButtonUse | CommandUse };

/** @throws {UserError} if the person is blocked from sharing, or the card couldn't be posted */
export function requireMayShare(context: Sharing, picture = false): void {
  requireUnblocked(context, 'share');
  if (placeOfCard(context, context.interaction).kind === 'elsewhere') return;
  requirePermissions(context.interaction, { writes: true, picture }, context.texts);
}

/**
 * Keeps what was chosen as a draft, and opens the form for the moment; if the film is a new one, the form for the film first.
 * @param film if the bot knows it
 */
export async function beginSharing(
  context: Sharing,
  film: Film | undefined,
  chosen: Omit<ShareDraft, 'v' | 'kind'>,
): Promise<Form> {
  const { app, draftKey, texts } = context;
  const draft: ShareDraft = { v: 1, kind: 'share', ...chosen };
  const key = draftKey();
  await app.drafts.keep(key, draft);
  if (!film) return form(filmForm(key.id, draft.newFilm ?? NOTHING_TYPED, texts));
  const showing = { reach: context.reach(), mayHideName: mayHideName(context) };
  return form(storyForm(key.id, film, undefined, showing, texts));
}

const NOTHING_TYPED = { title: '', year: '', countries: '' };
