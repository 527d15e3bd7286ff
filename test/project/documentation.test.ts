import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Library } from '../../src/data/community/library.ts';
import { VisibleMoments } from '../../src/data/community/visible-moments.ts';
import { KEPT_AS } from '../../src/data/privacy/kept-as.ts';
import { textsFor } from '../../src/i18n/texts.ts';

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

/** Pages of the bot's own server, which look like commands. */
const PAGES = ['healthz', 'metrics'];

/** The commands as people of a language see them: `film izleme-listesi`. */
function commandsIn(locale: Parameters<typeof textsFor>[0]): string[] {
  const commands: Readonly<Record<string, { readonly name?: string }>> = textsFor(locale).commands;
  return Object.keys(commands).map((path) =>
    path
      .split(' ')
      .map((word, at, words) => commands[words.slice(0, at + 1).join(' ')]?.name ?? word)
      .join(' '),
  );
}

it('every slash command that a guide names is there', () => {
  const commands = [...Object.keys(textsFor('en-US').commands), ...commandsIn('tr'), ...commandsIn('es-ES')];
  // Decisions keep the names of their time, and one guide adds a command.
  const guides = files.filter((path) => !/decisions|add-a-command/.test(path));
  const named = guides.flatMap((path) =>
    [...read(new URL(path, root)).matchAll(/`\/(\p{Ll}+(?: [\p{Ll}-]+)?)`/gu)].map(([, name = '']) => name),
  );
  expect(named).toContain('moment share');
  expect(named).toContain('film izleme-listesi');
  expect(named.filter((name) => ![...commands, ...PAGES].includes(name))).toEqual([]);
});

it('every message in the log is explained to operators', () => {
  const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(new URL(`src/${name}`, root)));
  const logged = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /\b#?log\??(?:\.(?:info|warn|error|fatal)|\[\w+\])\([^;]*?'([^';]{6,})[^']*',?\s*\)/gs,
      ),
    ].map(([, message = '']) => message),
  );
  const explained = read(new URL('docs/operating.md', root));
  expect(logged.length).toBeGreaterThan(40);
  expect(logged.filter((message) => !explained.includes(`\`${message}\``))).toEqual([]);
});

it('what the guide says of moments and of the library is there', () => {
  const guide = read(new URL('docs/add-a-command.md', root));
  const named = (heading: string) => {
    const table = guide.split(`| \`${heading}\` | |\n`)[1]?.split('\n\n')[0] ?? '';
    const firstCells = table.split('\n').map((line) => line.split(' | ')[0] ?? '');
    return firstCells.flatMap((cell) => [...cell.matchAll(/`(\w+)/g)].map(([, name = '']) => name));
  };
  for (const { name, prototype } of [VisibleMoments, Library]) {
    expect(named(name).length).toBeGreaterThan(3);
    expect(named(name).filter((member) => !(member in prototype))).toEqual([]);
  }
});

it('what is kept is told the same to people and in the documents, and nothing is left out', () => {
  const { kept } = textsFor('en-US').privacy;
  expect([...new Set<string>(Object.values(KEPT_AS))].sort()).toEqual(Object.keys(kept).sort());
  const document = read(new URL('docs/privacy.md', root));
  const rows = Object.values(kept).map(({ what, who, long }) => `| ${what} | ${who} | ${long} |`);
  expect(rows.filter((one) => !document.includes(one))).toEqual([]);
});
