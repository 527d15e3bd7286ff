import { isOpen, type Report, type ReportCard, type ReportCase, type Verdict } from '../../domain/report.ts';

interface Entry {
  /** By who reported. */
  readonly reports: Map<string, Report>;
  verdict: Verdict | undefined;
  card: ReportCard | undefined;
}

/** The reports of a community, and what was decided about them. */
export class ReportBook {
  readonly #entries = new Map<number, Entry>();

  /** `undefined` if nobody reports that moment, and none hides it. */
  of(number: number): ReportCase | undefined {
    const entry = this.#entries.get(number);
    if (!entry || (entry.reports.size === 0 && entry.verdict?.outcome !== 'hidden')) return undefined;
    const { verdict, card } = entry;
    return { reports: [...entry.reports.values()].sort((one, other) => one.at - other.at), verdict, card };
  }

  reportBy(number: number, user: string): Report | undefined {
    return this.#entries.get(number)?.reports.get(user);
  }

  /** The numbers of moments with reports, decided or not; the newest moment first. */
  get numbers(): readonly number[] {
    return [...this.#entries.keys()].sort((one, other) => other - one);
  }

  /** Of those, the ones that wait for a decision. */
  get open(): readonly number[] {
    return this.numbers.filter((number) => {
      const found = this.of(number);
      return found && isOpen(found);
    });
  }

  /** Where the card is, even if there is nothing left to show on it. */
  cardOf(number: number): ReportCard | undefined {
    return this.#entries.get(number)?.card;
  }

  dropReport(number: number, user: string): void {
    this.#entries.get(number)?.reports.delete(user);
  }

  putReport(number: number, user: string, report: Report): void {
    this.#entry(number).reports.set(user, report);
  }

  putVerdict(number: number, verdict: Verdict): void {
    this.#entry(number).verdict = verdict;
  }

  dropVerdict(number: number): void {
    const entry = this.#entries.get(number);
    if (entry) entry.verdict = undefined;
  }

  /** Whether anything is known about reports of that moment. */
  has(number: number): boolean {
    return this.#entries.has(number);
  }

  /** @param card `undefined` if it is gone */
  putCard(number: number, card: ReportCard | undefined): void {
    this.#entry(number).card = card;
  }

  #entry(number: number): Entry {
    const known = this.#entries.get(number);
    if (known) return known;
    const entry: Entry = { reports: new Map(), verdict: undefined, card: undefined };
    this.#entries.set(number, entry);
    return entry;
  }
}
