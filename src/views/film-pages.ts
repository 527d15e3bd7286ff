import type { ContainerBuilder } from '@discordjs/builders';
import { ButtonStyle } from 'discord-api-types/v10';
import type { LocalisedText } from '../domain/catalogue-files.ts';
import type { Family, Film } from '../domain/film.ts';
import { countryName, flagAndName, languageName } from '../i18n/countries.ts';
import type { Speech } from '../i18n/texts.ts';
import type { MessageView } from '../interactions/answer.ts';
import { MOST_MESSAGE_TEXT } from '../interactions/limits.ts';
import { asText } from '../interactions/markup.ts';
import { button, container, dotted, lines, row, rule, text } from './blocks.ts';
import { BRAND } from './colours.ts';
import { type FilmTab, ids, type Opens } from './custom-ids.ts';
import { titleAndYear } from './film-line.ts';
import { Footnotes } from './footnotes.ts';
import { lineageInShort, lineageLines } from './lineage-words.ts';

export interface FilmFacts {
  readonly film: Film;
  readonly family: Family | undefined;
  /** Where its tabs lead: a public page stays as it is for everybody. */
  readonly opens: Opens;
}

/** What it is about, how its story travels, facts, and how it did. */
export function filmOverview(facts: FilmFacts, texts: Speech): MessageView {
  const { film, family } = facts;
  const notes = new Footnotes();
  const page = container(BRAND).addTextDisplayComponents(
    text(lines(`## ${asText(titleAndYear(film))}`, byline(film, texts))),
  );
  if (film.synopsis) page.addTextDisplayComponents(text(inLanguage(film.synopsis, texts)));
  if (film.origin === 'community') page.addTextDisplayComponents(text(texts.film.factsUnknown));
  if (family) {
    page.addSeparatorComponents(rule());
    page.addTextDisplayComponents(text(lineageInShort({ film, family }, texts)));
  }
  const known = factLines(film, notes, texts);
  if (known !== '') page.addSeparatorComponents(rule()).addTextDisplayComponents(text(known));
  if (film.success.length > 0) {
    const success = film.success.map((fact) => `- ${inLanguage(fact.text, texts)}${notes.mark(fact.source)}`);
    page.addTextDisplayComponents(text(lines(`**${texts.film.success}**`, ...success)));
  }
  return paged(withNotes(page, notes, texts), facts, 'overview', texts);
}

/** Who plays whom, and what is notable of them; those without a known role at the end. */
export function filmCast(facts: FilmFacts, texts: Speech): MessageView {
  const { film } = facts;
  const notes = new Footnotes();
  const roles = film.cast.flatMap(({ name, character, notable }) => {
    if (character === undefined && notable.length === 0) return [];
    const role = character === undefined ? '' : ` ${texts.film.as(asText(character))}`;
    const told = notable.map((fact) => `- ${inLanguage(fact.text, texts)}${notes.mark(fact.source)}`);
    return [lines(`**${asText(name)}**${role}`, ...told)];
  });
  const others = film.cast.filter(
    ({ character, notable }) => character === undefined && notable.length === 0,
  );
  const page = container(BRAND).addTextDisplayComponents(
    text(`## ${texts.film.cast}\n${asText(titleAndYear(film))}`),
  );
  if (roles.length > 0) page.addTextDisplayComponents(text(lines(...roles)));
  if (film.cast.length === 0) page.addTextDisplayComponents(text(texts.film.castUnknown));
  if (others.length > 0) {
    page.addTextDisplayComponents(
      text(texts.film.castAlso(others.map(({ name }) => asText(name)).join(', '))),
    );
  }
  return paged(withNotes(page, notes, texts), facts, 'cast', texts);
}

/** How the story travels from country to country; how it ends stands behind a spoiler. */
export function filmLineage(facts: FilmFacts, texts: Speech): MessageView {
  const { film, family } = facts;
  const notes = new Footnotes();
  const page = container(BRAND).addTextDisplayComponents(
    text(lines(`## ${texts.film.lineage}`, !family && asText(titleAndYear(film)))),
    text(family ? lineageLines({ film, family }, texts, notes) : texts.film.lineageAlone),
  );
  if (film.spoiler) {
    const ending = `**${texts.film.ending}**\n||${inLanguage(film.spoiler, texts)}||`;
    page.addSeparatorComponents(rule()).addTextDisplayComponents(text(ending));
  }
  return paged(withNotes(page, notes, texts), facts, 'lineage', texts);
}

/** *7. Koğuştaki Mucize* · 🇹🇷 Türkiye · Turkish · October 11, 2019 */
function byline(film: Film, texts: Speech): string {
  return dotted(
    film.originalTitle !== film.title && `*${asText(film.originalTitle)}*`,
    film.countries.map((code) => flagAndName(code, texts.language)).join(', '),
    film.languages.map((code) => languageName(code, texts.language)).join(', '),
    film.released && releaseDay(film.released, texts.language),
  );
}

function factLines(film: Film, notes: Footnotes, texts: Speech): string {
  const { film: words, language } = texts;
  const fact = (label: string, value: string) => value !== '' && `**${label}** ${value}`;
  const list = (names: readonly string[]) => names.map(asText).join(', ');
  const runtimes = film.runtimes.map(
    ({ minutes, source }) => `${words.minutes(minutes)}${notes.mark(source)}`,
  );
  const boxOffice = film.boxOffice.map(({ amount, currency, market, source }) => {
    const where = market === 'worldwide' ? words.worldwide : countryName(market, language);
    return `${money(amount, currency, language)} (${where})${notes.mark(source)}`;
  });
  const aliases = film.aliases.filter((alias) => alias !== film.title).slice(0, MOST_ALIASES);
  return lines(
    fact(words.director, list(film.directors)),
    fact(words.writers, list(film.writers)),
    fact(words.runtime, runtimes.join(', ')),
    fact(words.boxOffice, boxOffice.join(', ')),
    fact(words.alsoKnownAs, list(aliases)),
  );
}

/** Titles beyond these serve the search; on the page they would be a wall. */
const MOST_ALIASES = 2;

/** A day in full; a month or a year as it is. */
function releaseDay(released: string, language: string): string {
  if (released.length < 10) return released;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(released));
}

/** $80.3M, as a round figure is told; the source has it to the last digit. */
function money(amount: number, currency: string, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(amount);
}

function withNotes(page: ContainerBuilder, notes: Footnotes, texts: Speech): ContainerBuilder {
  const contents = page.toJSON().components.map((part) => ('content' in part ? part.content : ''));
  const list = notes.list(texts, MOST_MESSAGE_TEXT - contents.join('').length);
  return list === undefined ? page : page.addTextDisplayComponents(text(list));
}

function inLanguage(localised: LocalisedText, texts: Speech): string {
  return asText(localised[texts.language] ?? localised.en);
}

/** The page with its tabs; the one that is open can't be pressed. */
export function paged(
  page: ContainerBuilder,
  { film, opens }: FilmFacts,
  open: FilmTab,
  texts: Speech,
  ...further: readonly ReturnType<typeof row>[]
): MessageView {
  const tabs = (['overview', 'cast', 'lineage', 'moments'] as const).map((tab) =>
    button(ids.film.build({ film: film.id, tab, opens }), {
      label: texts.film[tab],
      style: tab === open ? ButtonStyle.Primary : ButtonStyle.Secondary,
      disabled: tab === open,
    }),
  );
  return { components: [page, ...further, row(...tabs)].map((part) => part.toJSON()) };
}
