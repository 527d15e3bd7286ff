import { type Answer, inPlace, privately } from '../../interactions/answer.ts';
import type { ButtonUse, FormUse } from '../../interactions/contract.ts';
import type { AppContext } from '../../services/app.ts';
import {
  type CardsAfter,
  decideReports,
  type ReportDecision,
} from '../../services/reports/decide-reports.ts';
import { lines } from '../../views/kit/blocks.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { turnsMessage } from '../opening.ts';
import { showReportFile } from './report-facts.ts';

type Deciding = AppContext & { readonly interaction: ButtonUse | FormUse };

/**
 * Decides about reports, and says so: on a moderator's own page in its place, else in a private message, because the card in the
 * log channel follows by itself.
 */
export async function tellDecision(context: Deciding, decision: ReportDecision): Promise<Answer> {
  const after = await decideReports(context, decision);
  const done = plainMessage(decisionWords(context, decision, after));
  if (!turnsMessage(context.interaction)) return privately(done, { done });
  return inPlace(await showReportFile(context, decision.number), { done });
}

/** As which kind of answer. */
export const mannerOfDecision = (_values: unknown, use: ButtonUse | FormUse) =>
  turnsMessage(use) ? 'update' : 'private';

function decisionWords(
  { texts: { reports, removal } }: AppContext,
  { number, outcome }: ReportDecision,
  after: CardsAfter,
): string {
  const left = after.kind === 'gone' ? after.cards.left.map((channel) => `<#${channel}>`) : [];
  return lines(
    reports.done[outcome]({ number }),
    after.kind === 'back' &&
      (after.card === 'refused'
        ? reports.noCard({ number })
        : reports.cardIn({ channel: `<#${after.channel}>` })),
    left.length > 0 && removal.cardsLeft({ places: left }),
  );
}
