import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * What looks at who truly told a moment. Everything that words, lists or finds moments for others asks for `shownAuthor`, which
 * is a pseudonym if they were told without a name.
 */
const MAY_KNOW = [
  'domain/audit.ts',
  'domain/edit.ts',
  'domain/moment.ts',
  // It keeps them.
  'data/community/community.ts',
  'data/community/compact.ts',
  'data/community/goosebumps.ts',
  'data/community/library.ts',
  'data/community/moment-lists.ts',
  'data/community/moment-table.ts',
  // Whose data it is.
  'data/community/erasures.ts',
  'data/privacy/rules.ts',
  // Its author hears of it, and the log names them only if the moment does.
  'services/removal/appeals.ts',
  'services/removal/remove-moment.ts',
  'services/reports/decide-reports.ts',
  'services/removal/restore-moment.ts',
  'services/review/publish.ts',
  // Whether it is the person's own, or was removed by them.
  'commands/moment/remove.ts',
  'domain/removal.ts',
  'flows/removal/show-removed.ts',
  'flows/moment/more.ts',
  'flows/removal/ask-removal.ts',
  'flows/reports/open-report-form.ts',
  'flows/reports/report-facts.ts',
  'data/community/chains.ts',
  'data/community/reports.ts',
  'services/edit/find-edit.ts',
  'services/moment/keep-here.ts',
  'services/moment/find-moment.ts',
  'services/moment/moved-to-watch.ts',
  'services/moment/take-off-link.ts',
  'services/moment/quote-right.ts',
  'services/share/find-draft.ts',
  'services/share/readable-cause.ts',
  'services/watchlist/want-film.ts',
  'services/share/near-moments.ts',
  // The one way to be told, for a reason that is logged.
  'services/moment/reveal-author.ts',
];

/** Of something that is called a moment, or taken from one. */
const TRUE_AUTHOR =
  /moment\??\.author\b|\{[^{}]*\bauthor\b[^{}]*\}(: \w+)? = (live\.)?moment\b|\{[^{}]*\bauthor\b[^{}]*\}: (Pick<)?(Live)?Moment\b/;

it('only what has to know it looks at who told a moment without their name', () => {
  const looking = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => TRUE_AUTHOR.test(readFileSync(`src/${file}`, 'utf8')));
  expect(looking.filter((file) => !MAY_KNOW.includes(file))).toEqual([]);
  expect(looking.length).toBeGreaterThan(5);
});
