import { describe, expect, it } from 'vitest';
import { OUTCOMES, REPORT_REASONS, type Report, type ReportState } from '../../../src/domain/report.ts';
import { openReportsPage } from '../../../src/views/reports/open-reports.ts';
import { type ReportFacts, reportCard } from '../../../src/views/reports/report-card.ts';
import { reportFile } from '../../../src/views/reports/report-file.ts';
import { decisionForm, reportForm } from '../../../src/views/reports/report-forms.ts';
import { aMoment, elif, mika, NOW } from '../../support/builders.ts';
import { anyFilm, contentOf, facts, faultsOf, faultsOfForm, SPEECHES } from '../../support/view-fixtures.ts';

const NAME = '_'.repeat(32);
const LARGEST = Number.MAX_SAFE_INTEGER;
const report = (at: number): Report => ({
  v: 1,
  at,
  by: { ...mika, name: NAME },
  reason: REPORT_REASONS[at % REPORT_REASONS.length] ?? 'other',
  words: '|_'.repeat(250),
});

/** At worst: many reports, with long names and nothing but marks. */
function worst(state: ReportState): ReportFacts {
  const outcome = OUTCOMES.find((one) => one === state) ?? 'removed';
  return {
    moment: aMoment({ number: 9_999_999_999, text: '*_'.repeat(1000) }),
    film: anyFilm({ title: '_'.repeat(80) }),
    state,
    found: {
      reports: Array.from({ length: 40 }, (_, at) => report(NOW + at)),
      verdict: { v: 1, at: NOW, by: { ...elif, name: NAME }, outcome },
      card: undefined,
    },
  };
}

const STATES = ['open', 'hidden', 'kept', 'warned', 'removed', 'restored', 'gone'] as const;

describe.each(SPEECHES)('reports in %s', (_, texts) => {
  it.each(STATES)('are taken by Discord when they are %s', (state) => {
    const given = worst(state);
    const { live, film } = facts(given.moment);
    expect(faultsOf(reportCard(given, texts))).toEqual([]);
    expect(faultsOf(reportFile(given, { live, film }, texts))).toEqual([]);
    expect(faultsOf(reportFile(given, { live, film }, texts, { isOwn: true }))).toEqual([]);
    const numbered = (at: number) => ({ ...given, moment: { ...given.moment, number: 9_999_999_999 - at } });
    const page = { shown: Array.from({ length: 6 }, (_, at) => numbered(at)), page: 1, last: 2, total: 24 };
    expect(faultsOf(openReportsPage({ ...page, hasLogChannel: false }, texts))).toEqual([]);
  });

  it('say how many more there are than fit', () => {
    const given = worst('open');
    const { live, film } = facts(given.moment);
    const read = contentOf(reportFile(given, { live, film }, texts));
    const shown = read.split('> ').length - 1;
    expect(shown).toBeGreaterThan(0);
    expect(read).toContain(texts.reports.more({ count: 40 - shown }));
  });

  it('are asked for and decided in forms that Discord takes', () => {
    expect(faultsOfForm(reportForm(9_999_999_999, report(NOW), texts))).toEqual([]);
    for (const outcome of ['removed', 'warned'] as const) {
      expect(faultsOfForm(decisionForm({ moment: 9_999_999_999, outcome, seen: LARGEST }, texts))).toEqual(
        [],
      );
    }
  });
});
