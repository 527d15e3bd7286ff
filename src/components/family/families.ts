import { defineButton } from '../../flows/define.ts';
import { familiesPageAt } from '../../flows/family/families.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { turned } from '../../views/kit/pager.ts';

/** Turns the pages of the families. */
export default defineButton({
  id: ids.families,
  needs: 'everyone',
  manner: 'update',
  execute: ({ app, values: { page, to, ...listed }, texts }) =>
    inPlace(familiesPageAt(app.films, listed, turned(page, to), texts)),
});
