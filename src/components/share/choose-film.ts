import { defineSelect } from '../../flows/define.ts';
import { unlessShared } from '../../flows/share/already-shared.ts';
import { inPlace } from '../../interactions/answer.ts';
import { aboutFilm } from '../../options/about-film.ts';
import { withFilm } from '../../services/share/take-film.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { filmReady, filmToCheck } from '../../views/share/share-steps.ts';

/**
 * Takes the film that was chosen. The form comes with the next button: a menu can't be used twice in a row for the same choice,
 * so nobody could open a form again that they had closed.
 */
export default defineSelect({
  id: ids.chooseFilm,
  needs: 'everyone',
  manner: 'update',
  execute: ({ values: { draft }, chosen: [chosen = ''], ...context }) =>
    unlessShared(context, async () => {
      const { texts, draftKey } = context;
      const { film, draft: about } = await aboutFilm(chosen, context);
      await withFilm(context, draftKey(draft), about);
      return inPlace(
        film
          ? filmReady(draft, film, true, texts)
          : filmToCheck(draft, about.newFilm?.title ?? chosen, texts),
      );
    }),
});
