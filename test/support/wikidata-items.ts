import { createHash } from 'node:crypto';

/** Items in the format of Wikidata's API, written by hand: https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html */

export interface WikidataItem {
  readonly type: 'item';
  readonly id: string;
  readonly labels: Readonly<Record<string, Term>>;
  readonly aliases: Readonly<Record<string, readonly Term[]>>;
  readonly claims: Readonly<Record<string, readonly unknown[]>>;
}

interface Term {
  readonly language: string;
  readonly value: string;
}

/** A value, with the API's two names for its kind. */
export interface Value {
  readonly datatype: string;
  readonly datavalue: { readonly value: unknown; readonly type: string };
}

interface Beside {
  readonly rank?: 'preferred' | 'normal' | 'deprecated';
  readonly qualifiers?: Readonly<Record<string, readonly Value[]>>;
}

/** One statement of a property: a value, or that it is unknown or none. */
export type Said = { readonly value: Value | 'somevalue' | 'novalue' } & Beside;

export const said = (value: Said['value'], beside: Beside = {}): Said => ({ value, ...beside });

export function item(id: string): Value {
  const value = { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id };
  return { datatype: 'wikibase-item', datavalue: { value, type: 'wikibase-entityid' } };
}

export function externalId(value: string): Value {
  return { datatype: 'external-id', datavalue: { value, type: 'string' } };
}

export function text(value: string): Value {
  return { datatype: 'string', datavalue: { value, type: 'string' } };
}

export function titled(title: string, language: string): Value {
  return {
    datatype: 'monolingualtext',
    datavalue: { value: { text: title, language }, type: 'monolingualtext' },
  };
}

/** @param unit an item, or `1` for none */
export function quantity(amount: number, unit: string): Value {
  const value = {
    amount: `${amount < 0 ? '' : '+'}${amount}`,
    unit: unit === '1' ? unit : `http://www.wikidata.org/entity/${unit}`,
  };
  return { datatype: 'quantity', datavalue: { value, type: 'quantity' } };
}

/** A day, a month or a year; or a decade by its first year and `s`, as in `1950s`. */
export function time(date: string): Value {
  const [year = '', month = '00', day = '00'] = date.replace('s', '').split('-');
  const precision = date.endsWith('s') ? 8 : 9 + date.split('-').length - 1;
  const value = {
    time: `+${year}-${month}-${day}T00:00:00Z`,
    timezone: 0,
    before: 0,
    after: 0,
    precision,
    calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
  };
  return { datatype: 'time', datavalue: { value, type: 'time' } };
}

export interface ItemParts {
  readonly labels?: Readonly<Record<string, string>>;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly statements?: Readonly<Record<string, readonly (Said | Value)[]>>;
}

export function wikidataItem(
  id: string,
  { labels = {}, aliases = {}, statements = {} }: ItemParts,
): WikidataItem {
  const term = (language: string, value: string) => ({ language, value });
  return {
    type: 'item',
    id,
    labels: mapped(labels, (value, language) => term(language, value)),
    aliases: mapped(aliases, (values, language) => values.map((value) => term(language, value))),
    claims: mapped(statements, (values, property) =>
      values.map((value, index) => statement(`${id} ${property} ${index}`, property, value)),
    ),
  };
}

function statement(key: string, property: string, given: Said | Value): unknown {
  const { value, rank = 'normal', qualifiers } = 'value' in given ? given : said(given);
  const beside = qualifiers && {
    qualifiers: mapped(qualifiers, (values, name) => values.map((one) => snak(name, one))),
    'qualifiers-order': Object.keys(qualifiers),
  };
  const statedIn = snak('P248', item('Q37312'));
  return {
    mainsnak: snak(property, value),
    type: 'statement',
    ...beside,
    id: `${key.split(' ')[0]}$${hash(key).slice(0, 8)}-0000-4000-8000-000000000000`,
    rank,
    references: [{ hash: hash(`reference ${key}`), snaks: { P248: [statedIn] }, 'snaks-order': ['P248'] }],
  };
}

function snak(property: string, value: Said['value']): unknown {
  return typeof value === 'string'
    ? { snaktype: value, property, hash: hash(value), datatype: 'wikibase-item' }
    : { snaktype: 'value', property, hash: hash(JSON.stringify(value)), ...value };
}

const hash = (key: string) => createHash('sha1').update(key).digest('hex');

function mapped<Given, Made>(
  map: Readonly<Record<string, Given>>,
  make: (value: Given, key: string) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, make(value, key)]));
}
