import type { Library } from '../../data/community/library.ts';
import { isOpen, type ReportCase, type Reported, type ReportState } from '../../domain/report.ts';

/** `undefined` if nobody reported it, or it can't be read. */
export function reportedMoment(library: Library, number: number): Reported | undefined {
  const found = library.reports.of(number);
  const moment = library.moment(number)?.moment ?? library.removed(number);
  return found && moment && { moment, found, state: stateOf(library, number, found) };
}

/** The numbers of moments whose reports wait for a decision; the newest moment first. */
export const openNumbers = (library: Library): readonly number[] =>
  library.reports.open.filter((number) => library.moment(number) || library.isHeld(number));

function stateOf(library: Library, number: number, found: ReportCase): ReportState {
  const { verdict } = found;
  if (library.isHeld(number)) return 'hidden';
  if (library.wasRemoved(number)) return verdict?.outcome === 'removed' ? 'removed' : 'gone';
  if (!verdict || isOpen(found)) return 'open';
  return verdict.outcome === 'removed' ? 'restored' : verdict.outcome;
}
