import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const { dependencies, devDependencies } = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

it('docs/dependencies.md says what each dependency is for, and names no other', () => {
  const rows = read('docs/dependencies.md').match(/^\| `.*$/gm) ?? [];
  const told = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  const used = Object.keys({ ...dependencies, ...devDependencies }).map((name) =>
    name.replace(/^(@fontsource-variable\/noto-sans).*/, '$1*'),
  );
  expect(told.sort()).toEqual([...new Set(used)].sort());
});
