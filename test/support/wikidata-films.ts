import {
  externalId,
  type ItemParts,
  item,
  quantity,
  said,
  text,
  time,
  titled,
  type WikidataItem,
  wikidataItem,
} from './wikidata-items.ts';

/** Classes, countries, languages and units with their real ids; people and inventions for tests have ids above 900 million. */
export const Q = {
  film: 'Q11424',
  filmRemake: 'Q104840802',
  filmReboot: 'Q111241092',
  sequelFilm: 'Q17123180',
  filmSeries: 'Q24856',
  novel: 'Q8261',
  human: 'Q5',
  southKorea: 'Q884',
  türkiye: 'Q43',
  philippines: 'Q928',
  korean: 'Q9176',
  turkish: 'Q256',
  filipino: 'Q33298',
  dollar: 'Q4917',
  minute: 'Q7727',
  hour: 'Q25235',
  second: 'Q11574',
  worldwide: 'Q13780930',
  miracle: 'Q3809340',
  mucize: 'Q73804850',
  philippineMiracle: 'Q900000001',
  lee: 'Q900000011',
  ryu: 'Q900000012',
  kal: 'Q900000013',
  yongGu: 'Q900000014',
  öztekin: 'Q900000021',
  iynemli: 'Q900000022',
  aksongur: 'Q900000023',
} as const;

/** A film with the statements that a test needs; from 2000 by default. */
export function aFilmItem(id: string, { statements = {}, ...parts }: ItemParts = {}): WikidataItem {
  return wikidataItem(id, {
    labels: { en: `Film ${id}` },
    ...parts,
    statements: { P31: [item(Q.film)], P577: [time('2000')], ...statements },
  });
}

const person = (id: string, labels: Record<string, string>) =>
  wikidataItem(id, { labels, statements: { P31: [item(Q.human)] } });

/** The Korean film as Wikidata has it, with what makes an item hard to read. */
export const miracle = wikidataItem(Q.miracle, {
  labels: { en: 'Miracle in Cell No. 7', tr: '7. Hücredeki Mucize', ko: '7번방의 선물' },
  aliases: { en: ['7-beonbang-ui seonmul', 'Gift of Room 7'], ko: ['칠번방의 선물'] },
  statements: {
    P31: [item(Q.film)],
    P1476: [titled('7번방의 선물', 'ko')],
    P577: [
      said(time('2012-01-01'), { rank: 'deprecated' }),
      said(time('2013-02-20'), { qualifiers: { P291: [item('Q30')] } }),
      said(time('2013-01-23'), { qualifiers: { P291: [item(Q.southKorea)] } }),
      time('2013'),
    ],
    P495: [item(Q.southKorea)],
    P364: [item(Q.korean)],
    P57: [item(Q.lee)],
    P58: [item(Q.lee), said('somevalue')],
    P161: [
      said(item(Q.ryu), { qualifiers: { P453: [item(Q.yongGu)] } }),
      said(item(Q.kal), { qualifiers: { P4633: [text('Ye-sung')] } }),
      said('somevalue'),
    ],
    P2047: [quantity(127, Q.minute), said(quantity(20, Q.minute), { qualifiers: { P518: [item('Q1')] } })],
    P2142: [
      said(quantity(80_300_000, Q.dollar), { qualifiers: { P3005: [item(Q.southKorea)] } }),
      said(quantity(81_904_263.5, Q.dollar), { qualifiers: { P3005: [item(Q.worldwide)] } }),
    ],
    P345: [externalId('tt2659414')],
    P4947: [externalId('158445')],
    P4969: [item(Q.mucize)],
  },
});

/** The Turkish one, which says itself what it is based on; its name is valid in every language with Latin letters. */
const mucize = wikidataItem(Q.mucize, {
  labels: { mul: '7. Koğuştaki Mucize', en: 'Miracle in Cell No. 7' },
  statements: {
    P31: [item(Q.film), item(Q.filmRemake)],
    P1476: [titled('7. Koğuştaki Mucize', 'tr')],
    P577: [time('2019-10-11')],
    P495: [item(Q.türkiye)],
    P364: [item(Q.turkish)],
    P57: [item(Q.öztekin)],
    P161: [item(Q.iynemli), item(Q.aksongur)],
    P144: [item(Q.miracle)],
    P345: [externalId('tt10431500')],
  },
});

const philippineMiracle = wikidataItem(Q.philippineMiracle, {
  labels: { en: 'Miracle in Cell No. 7' },
  statements: {
    P31: [item(Q.film)],
    P577: [time('2019-12-25')],
    P495: [item(Q.philippines)],
    P364: [item(Q.filipino)],
    P144: [item(Q.miracle)],
  },
});

const code = (id: string, label: string, statements: ItemParts['statements'] = {}) =>
  wikidataItem(id, { labels: { en: label }, statements });

/** The Korean film with two of its remakes, and every item that they name. */
export const MIRACLES: readonly WikidataItem[] = [
  miracle,
  mucize,
  philippineMiracle,
  person(Q.lee, { en: 'Lee Hwan-kyung', ko: '이환경' }),
  person(Q.ryu, { mul: 'Ryu Seung-ryong' }),
  person(Q.kal, { en: 'Kal So-won' }),
  wikidataItem(Q.yongGu, { labels: { en: 'Lee Yong-gu', tr: 'Yong-gu' } }),
  person(Q.öztekin, { mul: 'Mehmet Ada Öztekin' }),
  person(Q.iynemli, { tr: 'Aras Bulut İynemli', en: 'Aras Bulut Iynemli' }),
  person(Q.aksongur, { mul: 'Nisa Sofiya Aksongur' }),
  code(Q.southKorea, 'South Korea', { P297: [externalId('KR')] }),
  code(Q.türkiye, 'Turkey', { P297: [externalId('TR')] }),
  code(Q.philippines, 'Philippines', { P297: [externalId('PH')] }),
  code(Q.korean, 'Korean', { P218: [externalId('ko')], P220: [externalId('kor')] }),
  code(Q.turkish, 'Turkish', { P218: [externalId('tr')], P220: [externalId('tur')] }),
  code(Q.filipino, 'Filipino', { P220: [externalId('fil')] }),
  code(Q.dollar, 'United States dollar', { P498: [externalId('USD')] }),
];
