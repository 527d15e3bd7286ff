import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };

/** Groups of packages with one row for all: the fonts for each script, resvg's builds for each platform. */
const families = [/^(@fontsource-variable\/noto-sans).*$/, /^(@resvg\/resvg-js-).+$/];

/** The row for a package, with the licence in the lock file: `` `zod` | MIT ``. */
function row(path: string, { license = 'no licence' }: LockedPackage): string {
  const name = path.replace(/^.*node_modules\//, '');
  const family = families.map((pattern) => pattern.exec(name)?.[1]).find((prefix) => prefix !== undefined);
  return `\`${family === undefined ? name : `${family}*`}\` | ${license.replace(/[()]/g, '')}`;
}

it('the third-party notices name every package that ships with the bot, with its licence, and no other', () => {
  const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const told = [...read('THIRD-PARTY-NOTICES.md').matchAll(/^\| (`[^`]+` \| [^|]+) \| [^|]+ \|$/gm)];
  const needed = new Set(shipped.map(([path, locked]) => row(path, locked)));
  expect(told.map(([, known]) => known).sort()).toEqual([...needed].sort());
});
