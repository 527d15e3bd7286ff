import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { appealsPage, noAppeals } from '../../views/removal/appeals-page.ts';
import { pageFacts } from '../moment/page-facts.ts';

/**
 * An author's request that nobody has decided about; past the end, the last one.
 * @param note what was just done
 */
export async function showAppeals(context: AppContext, page: number, note?: string): Promise<MessageView> {
  const { community, texts } = context;
  const open = community.removals.openAppeals();
  const at = Math.min(page, open.length - 1);
  const [number, appeal] = open[at] ?? [];
  if (number === undefined || !appeal) return noAppeals(texts, note);
  const { moment, removal } = community.removals.factsOf(number);
  if (!moment || !removal) return noAppeals(texts, note);
  const facts = await pageFacts(context, { moment, goosebumps: 0, replies: 0 });
  return appealsPage({ appeal, removal, facts, page: at, total: open.length }, texts, note);
}
