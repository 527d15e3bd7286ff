import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_ALT_TEXT } from '../../interactions/limits.ts';
import { chainPicture } from '../../pictures/chain/chain-picture.ts';
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
  const facts = await chainFacts(context, number);
  const { theme } = view;
  const picture =
    facts.chain.length > 1
      ? await chainPicture(context.app.drawings, { ...facts, texts }, theme, MAX_ALT_TEXT)
      : undefined;
  return chainPage(facts, { ...view, picture }, texts);
}

/**
 * Whether a moment led to nothing and came of nothing, as far as those who read the answer may know.
 * @throws {UserError} as `findMoment`
 */
export async function isUnlinked(context: AppContext, number: number): Promise<boolean> {
  const { chain, watched } = await chainFacts(context, number);
  return chain.length <= 1 && watched === 0;
}

async function chainFacts(context: AppContext, number: number) {
  const { app, community } = context;
  const { library } = community;
  const moments = await visibleMoments(context);
  findMoment(moments, number);
  return {
    number,
    chain: chainOf(library.chain, moments, number),
    filmOf: (id: string) => app.films.find(id, moments),
    watched: movedToWatch(library, moments, number),
  };
}
