import { describe, expect, it } from 'vitest';
import { DEEDS, type KeptAuditEntry } from '../../../src/domain/audit.ts';
import { auditMessage } from '../../../src/views/audit/audit-line.ts';
import { auditPage, MAX_ENTRIES } from '../../../src/views/audit/audit-page.ts';
import { elif, john, NOW } from '../../support/builders.ts';
import { contentOf, faultsOf, SPEECHES } from '../../support/view-fixtures.ts';

const ID = '1'.repeat(20);
const NAME = '_'.repeat(32);
const TITLE = `${'_'.repeat(80)} (2019)`;

/** With everything that an entry can have, at worst. */
const facts = (deed: (typeof DEEDS)[number]) => {
  const entry: KeptAuditEntry = {
    v: 1,
    id: ID,
    at: NOW,
    deed,
    by: { ...elif, name: NAME },
    whom: { ...john, name: NAME },
    moment: 9_999_999_999,
    reason: '|_'.repeat(200),
    detail: { until: NOW },
  };
  return { entry, film: TITLE, into: TITLE, change: { name: TITLE, from: TITLE, to: TITLE } };
};

describe.each(SPEECHES)('the log in %s', (_, texts) => {
  it('is taken by Discord, with the longest filter and entries', () => {
    const longest = DEEDS.toSorted((one, other) => other.length - one.length)[0];
    const filter = { deed: longest, by: ID, whom: ID };
    const entries = Array.from({ length: MAX_ENTRIES + 1 }, () => facts('moment-removed'));
    for (const to of ['older', 'newer'] as const) {
      expect(faultsOf(auditPage({ facts: entries, filter, turn: { to, than: ID } }, texts))).toEqual([]);
    }
    expect(faultsOf(auditPage({ facts: [], filter: {}, turn: undefined }, texts))).toEqual([]);
  });

  it('has words for each deed, and pings nobody by a name', () => {
    for (const deed of DEEDS) {
      const line = contentOf(auditMessage({ ...facts(deed), film: '@everyone (2019)' }, texts));
      expect(line).toContain(texts.audit.deeds[deed]);
      expect(line).not.toMatch(/(?<!\\)@everyone/);
    }
  });
});
