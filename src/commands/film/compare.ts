import { defineCommand } from '../../flows/define.ts';
import { comparisonPage } from '../../flows/film/comparison.ts';
import { unlessUnknown } from '../../flows/film/unknown-film.ts';
import { publicly } from '../../interactions/answer.ts';
import { versionedOption } from '../../options/film.ts';
import { versionOption } from '../../options/version.ts';

/** A film beside another version of its story. */
export default defineCommand({
  name: 'film compare',
  options: { film: versionedOption, with: versionOption },
  needs: 'everyone',
  manner: 'public',
  execute({ options: { film, with: otherId }, ...context }) {
    const wanted = { film, otherId, opens: 'beside' } as const;
    return unlessUnknown(context, film, 'overview', async () =>
      publicly(await comparisonPage(context, wanted, context.publicTexts)),
    );
  },
});
