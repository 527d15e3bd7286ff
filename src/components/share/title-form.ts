import { defineModal } from '../../flows/define.ts';
import { answeredAt, mannerOfForm } from '../../flows/opening.ts';
import { unlessShared } from '../../flows/share/already-shared.ts';
import { deleteQuestion, isQuestion } from '../../flows/share/question.ts';
import { filmChoices } from '../../options/film.ts';
import { newFilmValue } from '../../options/new-film.ts';
import { takeTitle } from '../../services/share/take-film.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { filmChoice } from '../../views/share/film-choice.ts';

/** Looks for the film of a message. If its author was asked, they have agreed, and the question can go. */
export default defineModal({
  id: ids.titleForm,
  fields: { [fields.filmTitle]: 'text' },
  needs: 'everyone',
  manner: mannerOfForm('private'),
  execute: ({ values: { draft }, fields: typed, ...context }) =>
    unlessShared(context, async () => {
      const { app, interaction, texts, draftKey } = context;
      const { message } = interaction;
      const title = typed[fields.filmTitle];
      await takeTitle(context, draftKey(draft), title);
      const films = await filmChoices({ ...context, typed: title }, { liveValue: newFilmValue });
      return answeredAt(interaction, filmChoice(draft, title, films, texts), {
        onSent: async () => {
          if (message && isQuestion(message)) await deleteQuestion(app, message);
        },
      });
    }),
});
