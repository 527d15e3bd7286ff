import { defineModal } from '../../flows/define.ts';
import { answeredAt, mannerOfForm } from '../../flows/opening.ts';
import { unlessShared } from '../../flows/share/already-shared.ts';
import { takeFilm } from '../../services/share/take-film.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { filmFaults, filmReady } from '../../views/share/share-steps.ts';

/** Takes a film that the bot doesn't know yet. */
export default defineModal({
  id: ids.filmForm,
  fields: { [fields.filmTitle]: 'text', [fields.filmYear]: 'text', [fields.filmCountries]: 'text' },
  needs: 'everyone',
  manner: mannerOfForm('private'),
  execute: ({ values: { draft }, fields: typed, ...context }) =>
    unlessShared(context, async () => {
      const { interaction, texts, draftKey } = context;
      const outcome = await takeFilm(context, draftKey(draft), {
        title: typed[fields.filmTitle],
        year: typed[fields.filmYear],
        countries: typed[fields.filmCountries],
      });
      return answeredAt(
        interaction,
        'faults' in outcome
          ? filmFaults(ids.fixFilm.build({ draft }), outcome.faults, texts)
          : filmReady(draft, outcome.film, outcome.known, texts),
      );
    }),
});
