import { titleAndYear } from '../../domain/film.ts';
import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { undoMerge } from '../../services/merge/merge-films.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Separates a merged film again. */
export default defineButton({
  id: ids.undoMerge,
  needs: 'moderator',
  manner: 'update',
  async execute({ values: { film: id }, ...context }) {
    const { texts } = context;
    const film = await undoMerge(context, id);
    const done = plainMessage(texts.merge.undone({ film: asName(titleAndYear(film, texts.locale)) }));
    return inPlace(done, { done });
  },
});
