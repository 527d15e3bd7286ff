import { createHash } from 'node:crypto';
import { type PackedTexts, packTexts } from './pack-texts.ts';
import { SortedTerms, type TermRows } from './sorted-terms.ts';

/** The rows of an index, by name, for a file. */
export type StoredTexts = Readonly<Record<string, string | Uint8Array | Uint32Array>>;

export function storeTexts({ terms, helpTerms, ...rows }: PackedTexts): StoredTexts {
  return { ...terms.rows, helpTerms: Uint32Array.of(helpTerms), ...rows };
}

/** @throws {TypeError} if rows are missing or of another type, as in a file that another version wrote */
export function restoreTexts(stored: StoredTexts): PackedTexts {
  const names = Object.entries(storeTexts(packTexts([]))).map(([name, row]) => {
    const found = stored[name];
    if (found === undefined || found.constructor !== row.constructor) throw new TypeError(`no row ${name}`);
    return [name, found];
  });
  // The rows were compared with those of an index, name by name.
  const all = Object.fromEntries(names) as unknown as TermRows & Omit<PackedTexts, 'terms' | 'helpTerms'>;
  const { terms, termsAt, letters, ...rows } = all;
  return {
    ...rows,
    helpTerms: Number(stored.helpTerms?.[0]),
    terms: new SortedTerms({ terms, termsAt, letters }),
  };
}

/** Names that pass through every rule by which words are normalised. */
const PROBES = [
  ...[
    'The Wolf & the Lamb: Part II',
    "Ocean's 11",
    'Amélie',
    'Ærø',
    'Straße',
    'œuvre',
    'K-19',
    '8½',
    'M*A*S*H',
  ],
  ...[
    'İstanbul Kırmızısı',
    '7. Koğuştaki Mucize',
    'Ночной дозор',
    'Ёлки',
    '7번방의 선물',
    '千と千尋の神隠し',
  ],
  ...['バトル・ロワイアル', '卧虎藏龙', 'قفص', 'הפרח', 'बाहुबली', 'தமிழ்', 'ฉลาดเกมส์โกง', 'Ὀδύσσεια', 'ＡＢＣ'],
  ...['S.W.A.T.', 'Se7en', 'WALL·E', 'L’Avventura', 'Number Twenty-Two', '(500) Days of Summer', 'AC/DC'],
];

/** Changes whenever packed texts would: those of a file with another version have to be packed again. */
export function textsVersion(): string {
  const packed = packTexts(
    PROBES.map((name) => ({ names: [name], otherNames: [name], help: [name, '2013'] })),
  );
  const hash = createHash('sha256');
  for (const [name, row] of Object.entries(storeTexts(packed))) hash.update(name).update(row);
  return hash.digest('base64url');
}
