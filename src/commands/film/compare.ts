import { defineCommand } from '../../flows/define.ts';
import { comparisonPage } from '../../flows/film/comparison.ts';
import { publicly } from '../../interactions/answer.ts';
import { lookUpOption } from '../../options/film.ts';
import { versionOption } from '../../options/version.ts';

/** A film beside another version of its story. */
export default defineCommand({
  name: 'film compare',
  options: { film: lookUpOption, with: versionOption },
  needs: 'everyone',
  manner: 'public',
  async execute({ options: { film, with: otherId }, ...context }) {
    const wanted = { film, otherId, opens: 'beside' } as const;
    return publicly(await comparisonPage(context, wanted, context.publicTexts));
  },
});
