import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A project begins while the last files of another run. The many short files come last, so that all cores have work to the end. */
const PROJECTS: readonly string[] = ['browser', 'sandbox', 'unit'];

/**
 * What is to run before the other files of its project: what collects garbage, while there is little of it, and then what takes longest, so that
 * nothing long is left at the end. A fresh clone knows no times yet, and would go by the sizes of the files.
 */
const FIRST: readonly string[] = [
  'test/data/community/drafts.test.ts',
  'test/data/community/communities.test.ts',
  'test/data/community/library.test.ts',
  'test/app.test.ts',
  'test/browser/accessibility.test.ts',
  'test/browser/page.test.ts',
  'test/browser/film.test.ts',
  'test/e2e/slow-line.test.ts',
  'test/sandbox/launch.test.ts',
  'test/e2e/kills.test.ts',
  'test/bench.test.ts',
  'test/e2e/process.test.ts',
  'test/soak/run.test.ts',
  'test/data/store/postgres-store.test.ts',
  'test/sandbox/sandbox.test.ts',
  'test/e2e/trouble.test.ts',
  'test/data/store/record-store-postgres.test.ts',
  'test/search/names/film-search-many.test.ts',
  'test/rights/matrix.test.ts',
];

function placeOf({ moduleId }: TestSpecification): number {
  const place = FIRST.findIndex((file) => moduleId.endsWith(`/${file}`));
  return place === -1 ? FIRST.length : place;
}

const projectOf = ({ project }: TestSpecification) => PROJECTS.indexOf(project.name);

export class OrderOfFiles extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => projectOf(one) - projectOf(other) || placeOf(one) - placeOf(other));
  }
}
