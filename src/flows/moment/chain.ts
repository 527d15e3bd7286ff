import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { chainOf } from '../../services/moment/chain.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { movedToWatch } from '../../services/moment/moved-to-watch.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { type ChainView, chainPage } from '../../views/moment/chain-page.ts';

/**
 * The chain that a moment is in, as far as those who read the answer may know: its picture, and a page of it in words.
 * @throws {UserError} as `findMoment`
 */
export async function showChain(
  context: AppContext,
  number: number,
  view: Omit<ChainView, 'picture'>,
  texts: Speech,
): Promise<MessageView> {
  const { app, community } = context;
  const { library } = community;
  const moments = await visibleMoments(context);
  findMoment(moments, number);
  const chain = chainOf(library.chain, moments, number);
  const facts = {
    ...{ chain, number },
    filmOf: (id: string) => app.films.find(id, moments),
    watched: movedToWatch(library, moments, number),
  };
  const { theme } = view;
  const picture = chain.length > 1 ? await app.chainDrawings.draw({ ...facts, texts }, theme) : undefined;
  return chainPage(facts, { ...view, picture }, texts);
}
