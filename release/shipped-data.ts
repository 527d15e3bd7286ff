/** What the bot reads from packages without importing it, which no trace of imports can find. Patterns from the checkout's root. */
export const READ_DATA: readonly string[] = [
  // Every character is looked up in a font's table, which names its slices by weight and style; only Noto Sans itself has italics.
  'node_modules/@fontsource-variable/noto-sans*/{package,unicode}.json',
  'node_modules/@fontsource-variable/noto-sans*/files/*-wght-normal.woff2',
  'node_modules/@fontsource-variable/noto-sans/files/*-wght-italic.woff2',
  'node_modules/@discordapp/twemoji/package.json',
  'node_modules/@discordapp/twemoji/dist/svg/*.svg',
  'node_modules/world-atlas/package.json',
  'node_modules/world-atlas/countries-{50m,110m}.json',
  // Required, so that it is one file: a trace from a module would follow the conditions of an import.
  'node_modules/country-flag-icons/package.json',
  'node_modules/country-flag-icons/string/3x2/{index.cjs,package.json}',
];

/** The catalogue's files: the bot reads the bundle that was made of them. */
const CATALOGUE = ['dist/src/data/catalogue/{films,families}/**', 'dist/src/data/catalogue/people.json'];

/** The bot itself, without what makes the bundle. */
export const BOT = ['dist/src/**/*.{js,json}', 'dist/src/data/catalogue/bundle'] as const;
export const NOT_OF_BOT: readonly string[] = [...CATALOGUE, 'dist/src/{bundle-catalogue,make-bundle}.js'];

/** Never traced: data, and what is in READ_DATA. */
export const NOT_TRACED: readonly string[] = [
  ...CATALOGUE,
  'dist/src/data/catalogue/bundle',
  'node_modules/country-flag-icons/**',
];

/** What people read, and what they start from. */
export const PAPERS: readonly string[] = [
  '.env.example',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'THIRD-PARTY-NOTICES.md',
  'deploy/**',
  'docs/{dependencies,operating,privacy,terms}.md',
  'src/data/catalogue/LICENSE.md',
];

/** Licences require that their text goes along. A package without such a file has its licence in its README. */
export const LICENCE_FILE = /^(licen[cs]es?|copying|notice|copyright|third_party_licenses)\b/i;

/** Said after a release is made, and in docs/operating.md. */
export const LEFT_OUT = [
  'the sandbox, its page, tests and benchmarks',
  'source maps, type declarations, and sources of packages',
  'the sources of SQLite, and what its compiler leaves',
  'the catalogue’s single files, which are in its bundle',
  'flags as React components and pictures, other sizes of the map',
  'weights and widths of fonts that the bot doesn’t load',
  'code of packages that nothing imports',
] as const;
