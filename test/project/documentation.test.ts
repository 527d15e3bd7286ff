import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Every Markdown file of the project, by its path from the root. */
const files = ['.', 'docs', '.github', 'src'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);

const read = (file: URL) => readFileSync(file, 'utf8');
const withoutCode = (text: string) => text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`]*`/g, '');

/** The anchors of a file's headings, by GitHub's rules: `The search for films` is `the-search-for-films`. */
const anchors = (file: URL) =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The file's broken links, each with the file's path. */
function brokenLinks(path: string): string[] {
  const file = new URL(path, root);
  return [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !exists(new URL(target, file)))
    .map((target) => `${path}: ${target}`);
}

function exists(target: URL): boolean {
  const anchor = decodeURI(target.hash.slice(1));
  const file = new URL(target);
  file.hash = '';
  return existsSync(file) && (anchor === '' || anchors(file).includes(anchor));
}

it('every link in a Markdown file leads to a file and a heading that are there', () => {
  expect(files).toContain('./README.md');
  expect(files.flatMap(brokenLinks)).toEqual([]);
});

it('every npm script that a Markdown file names is there', () => {
  const { scripts } = JSON.parse(read(new URL('package.json', root))) as { scripts: Record<string, string> };
  const named = files.flatMap((path) =>
    [...read(new URL(path, root)).matchAll(/\bnpm run ([a-z:]+)/g)].map(
      ([, name = '']) => `${path}: ${name}`,
    ),
  );
  const absent = named.filter((one) => !Object.hasOwn(scripts, one.split(': ')[1] ?? ''));
  expect(named).toContain('./CONTRIBUTING.md: check');
  expect(absent).toEqual([]);
});

it('the index of the decisions lists each of them once', () => {
  const index = read(new URL('docs/decisions/README.md', root));
  const listed = [...index.matchAll(/\]\((\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md)\)/g)].map(([, name]) => name);
  const decisions = readdirSync(new URL('docs/decisions/', root)).filter((name) => name !== 'README.md');
  expect(listed.sort()).toEqual(decisions.sort());
});
