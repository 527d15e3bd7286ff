import type { StoryFields } from '../../domain/draft.ts';
import type { Film } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { filmHeading } from '../film/film-line.ts';
import { ids } from '../kit/custom-ids.ts';
import { filledForm } from '../share/story-form.ts';

interface EditedMoment {
  readonly moment: number;
  readonly draft: string;
  /** `undefined` if it is no longer known. */
  readonly film: Film | undefined;
  /** As it stands, or as it was typed before. */
  readonly story: StoryFields;
}

/** The story form, filled. */
export function editForm({ moment, draft, film, story }: EditedMoment, texts: Speech): FormView {
  const { edit, share, locale } = texts;
  const title = film ? filmHeading(share.title, film, locale) : edit.title({ number: moment });
  return filledForm(
    { id: ids.editForm.build({ moment, draft }), title, left: story, hint: edit.textHint },
    texts,
  );
}
