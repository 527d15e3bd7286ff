import type { LocalisedText, Source } from '../../domain/catalogue-files.ts';
import { type Family, type Film, titleAndYear, titleIn } from '../../domain/film.ts';
import { fold } from '../../domain/fold.ts';
import { isolated } from '../../domain/isolate.ts';
import { inOrder, type MatchedPart, matchedParts } from '../../domain/lineage.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_CHOICES } from '../../interactions/limits.ts';
import { asName } from '../../interactions/markup.ts';
import { dotted, lines, menu, present, rowOf, rule, text } from '../kit/blocks.ts';
import { ids } from '../kit/custom-ids.ts';
import { Footnotes } from '../kit/footnotes.ts';
import { gross, MAX_FIGURES, names, runtime } from './film-facts.ts';
import { type FilmFacts, inLanguage, paged } from './film-frame.ts';
import { filmChoiceName, originalBeside, places } from './film-line.ts';
import { roleName } from './role.ts';

export interface ComparisonFacts extends FilmFacts {
  readonly family: Family;
  /** The version to compare the film with. */
  readonly other: Film;
}

/** An original and a version of it: where and when, who, the matching parts, and how the story turns out. */
export function filmComparison(facts: ComparisonFacts, texts: Speech): MessageView {
  const { film, family, other } = facts;
  const [first, second] = inOrder(film, other, family);
  const notes = new Footnotes();
  const head = lines(
    `## ${texts.comparison.heading}`,
    headline(MARKS[0], first, texts),
    headline(MARKS[1], second, texts),
    relation(first, second, family, texts),
  );
  const told = figures(first, second, notes, texts);
  const blocks = present(
    text(head),
    rule(),
    told !== '' && text(told),
    told !== '' && rule(),
    text(cast(first, second, family, texts)),
    second.spoiler && rule(),
    second.spoiler && text(`**${texts.comparison.changed}**\n||${inLanguage(second.spoiler, texts)}||`),
  );
  return paged(blocks, facts, notes, 'comparison', texts, rowOf(otherVersions(facts, texts)));
}

const MARKS = ['1️⃣', '2️⃣'] as const;

function headline(mark: string, film: Film, texts: Speech): string {
  const title = `**${asName(titleAndYear(film, texts.locale))}**`;
  return `${mark} ${dotted(title, originalBeside(film, texts), places(film, texts.language))}`;
}

/** How the second film follows the first, if it does. */
function relation(first: Film, second: Film, { lineage }: Family, texts: Speech): string | undefined {
  const edge = lineage.find(({ from, to }) => from === first.id && to === second.id);
  return edge ? `-# ${texts.comparison.relations[edge.kind]}` : `-# ${texts.comparison.sameFamily}`;
}

/** One below the other, indented below what they have in common. */
function pair(heading: string, first: string, second: string, texts: Speech): string {
  const [one, other] = [first, second].map((told) => (told === '' ? texts.comparison.unknown : told));
  return lines(heading, `> ${MARKS[0]} ${one}`, `> ${MARKS[1]} ${other}`);
}

function figures(first: Film, second: Film, notes: Footnotes, texts: Speech): string {
  const { film: words } = texts;
  const fact = (label: string, of: (film: Film) => string) => {
    const [one, other] = [of(first), of(second)];
    return one !== '' || other !== '' ? pair(`**${label}**`, one, other, texts) : undefined;
  };
  const count = Math.max(first.directors.length, second.directors.length);
  const isWorldwide = ({ market }: Film['boxOffice'][number]) => market === 'worldwide';
  // Two figures for the whole world tell more beside each other than those of two countries.
  const alike = [first, second].every(({ boxOffice: all }) => all.some(isWorldwide))
    ? isWorldwide
    : () => true;
  return lines(
    fact(words.director({ count }), (film) => names(film.directors)),
    fact(words.runtime, ({ runtimes }) => oneOf(runtimes, (one) => runtime(one, texts), notes, texts)),
    fact(words.boxOffice, ({ boxOffice: all }) => {
      const alikeFirst = [...all.filter(alike), ...all.filter((one) => !alike(one))];
      return oneOf(alikeFirst, (one) => gross(one, texts), notes, texts);
    }),
  );
}

/** The first figure with its source; of the others only where they can be read. */
function oneOf<T extends { readonly source: Source }>(
  all: readonly T[],
  tell: (figure: T) => string,
  notes: Footnotes,
  texts: Speech,
): string {
  const [shown, ...others] = all;
  if (!shown) return '';
  const mark = notes.mark(shown.source);
  const further = new Set(others.slice(0, MAX_FIGURES).map(({ source }) => notes.mark(source)));
  further.delete(mark);
  const told = `${tell(shown)}${mark}`;
  if (further.size === 0) return told;
  return `${told} · ${texts.comparison.otherFigures({ marks: [...further].join(' ') })}`;
}

/** How many actors without a matching part are named. */
const MAX_UNMATCHED = 4;

/** Who plays the same part in both; if no matching parts are known, the leads of each cast. */
function cast(first: Film, second: Film, family: Family, texts: Speech): string {
  const heading = `**${texts.film.cast}**`;
  const matched = matchedParts(first, second);
  if (matched.length > 0) return lines(heading, ...matched.map((match) => matchedPair(match, family, texts)));
  const leads = ({ cast: all }: Film) =>
    all
      .slice(0, MAX_UNMATCHED)
      .map((member) => player(member, texts))
      .join(', ');
  return pair(heading, leads(first), leads(second), texts);
}

function matchedPair({ part, first, second }: MatchedPart, { parts }: Family, texts: Speech): string {
  const name = parts[part];
  const label = name ? inLanguage(name, texts) : '';
  return pair(label, beside(name, first, texts), beside(name, second, texts), texts);
}

function player(member: Film['cast'][number], texts: Speech): string {
  const role = roleName(member, texts);
  const name = asName(member.name);
  return role === undefined ? name : texts.comparison.player({ name: `**${name}**`, role });
}

/** Without a description that only says again what the part is called: "The father: Ahmet as the father". */
function beside(label: LocalisedText | undefined, member: Film['cast'][number], texts: Speech): string {
  const { description, ...rest } = member;
  const says = (text: LocalisedText) => fold(inLanguage(text, texts));
  const again = label !== undefined && description !== undefined && says(label) === says(description);
  return player(again ? rest : member, texts);
}

/** A menu of the family's other versions to compare the film with; none if there is only one. */
function otherVersions({ film, family, other, opens }: ComparisonFacts, texts: Speech) {
  const others = family.films.filter((one) => one.id !== film.id);
  if (others.length < 2) return [];
  const options = around(others, other).map((one) => ({
    label: filmChoiceName(one, texts.locale),
    value: one.id,
    default: one.id === other.id,
  }));
  const placeholder = texts.comparison.with({ film: isolated(titleIn(film, texts.locale)) });
  return [menu(ids.compareWith.build({ film: film.id, opens }), placeholder, options)];
}

/** As many as a menu takes. Of more, those released around the one on screen. */
function around(films: readonly Film[], open: Film): readonly Film[] {
  const at = films.findIndex((one) => one.id === open.id);
  const before = Math.floor(MAX_CHOICES / 2);
  const from = Math.min(Math.max(at - before, 0), Math.max(films.length - MAX_CHOICES, 0));
  return films.slice(from, from + MAX_CHOICES);
}
