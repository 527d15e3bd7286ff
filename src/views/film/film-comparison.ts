import type { LocalisedText } from '../../domain/catalogue-files.ts';
import { type Family, type Film, titleAndYear, titleIn } from '../../domain/film.ts';
import { fold } from '../../domain/fold.ts';
import { isolated } from '../../domain/isolate.ts';
import { inOrder, type MatchedPart, matchedParts } from '../../domain/lineage.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_CHOICES } from '../../interactions/limits.ts';
import { asName } from '../../interactions/markup.ts';
import { lines, menu, present, rowOf, rule, text } from '../kit/blocks.ts';
import { ids } from '../kit/custom-ids.ts';
import { Footnotes } from '../kit/footnotes.ts';
import { boxOffice, countries, names, runtimes } from './film-facts.ts';
import { type FilmFacts, inLanguage, paged } from './film-frame.ts';
import { filmChoiceName, originalBeside } from './film-line.ts';
import { roleName } from './role.ts';

export interface ComparisonFacts extends FilmFacts {
  readonly family: Family;
  /** The version to compare the film with. */
  readonly other: Film;
}

/** An original beside a version of it: who, where and when, the matching parts, and how each story turns out. */
export function filmComparison(facts: ComparisonFacts, texts: Speech): MessageView {
  const { film, family, other } = facts;
  const [first, second] = inOrder(film, other, family);
  const notes = new Footnotes();
  const head = lines(
    `## ${texts.comparison.heading}`,
    headline('1️⃣', first, texts),
    headline('2️⃣', second, texts),
    relation(first, second, family, texts),
  );
  const blocks = present(
    text(head),
    rule(),
    text(figures(first, second, notes, texts)),
    rule(),
    text(cast(first, second, family, texts)),
    second.spoiler && rule(),
    second.spoiler && text(`**${texts.comparison.changed}**\n||${inLanguage(second.spoiler, texts)}||`),
  );
  return paged(blocks, facts, notes, 'comparison', texts, rowOf(otherVersions(facts, texts)));
}

function headline(mark: string, film: Film, texts: Speech): string {
  const original = originalBeside(film, texts);
  return `${mark} **${asName(titleAndYear(film, texts.locale))}**${original === undefined ? '' : ` · ${original}`}`;
}

/** How the second film follows the first, if it does. */
function relation(first: Film, second: Film, { lineage }: Family, texts: Speech): string | undefined {
  const edge = lineage.find(({ from, to }) => from === first.id && to === second.id);
  return edge ? `-# ${texts.comparison.relations[edge.kind]}` : `-# ${texts.comparison.sameFamily}`;
}

function figures(first: Film, second: Film, notes: Footnotes, texts: Speech): string {
  const { film: words, comparison } = texts;
  const fact = (label: string, of: (film: Film) => string) => {
    const [one, other] = [of(first), of(second)];
    if (one === '' && other === '') return false;
    return `**${label}** ${one || comparison.unknown} → ${other || comparison.unknown}`;
  };
  const most = (of: 'countries' | 'directors') => Math.max(first[of].length, second[of].length);
  return lines(
    fact(comparison.year, (film) => String(film.year)),
    fact(comparison.country({ count: most('countries') }), (film) => countries(film, texts)),
    fact(words.director({ count: most('directors') }), (film) => names(film.directors)),
    fact(words.runtime, (film) => runtimes(film, notes, texts)),
    fact(words.boxOffice, (film) => boxOffice(film, notes, texts)),
  );
}

/** How many actors without a matching part are named. */
const MAX_UNMATCHED = 4;

/** Who plays the same part in both; if no matching parts are known, the leads of each cast. */
function cast(first: Film, second: Film, family: Family, texts: Speech): string {
  const matched = matchedParts(first, second);
  if (matched.length > 0) {
    return lines(`**${texts.film.cast}**`, ...matched.map((match) => matchedLine(match, family, texts)));
  }
  const leads = (film: Film) => {
    const shown = film.cast.slice(0, MAX_UNMATCHED).map((member) => player(member, texts));
    return shown.length > 0 ? shown.join(', ') : texts.comparison.unknown;
  };
  return lines(`**${texts.film.cast}**`, `1️⃣ ${leads(first)}`, `2️⃣ ${leads(second)}`);
}

function matchedLine({ part, first, second }: MatchedPart, { parts }: Family, texts: Speech): string {
  const name = parts[part];
  const label = name ? `${inLanguage(name, texts)}: ` : '';
  return `- ${label}${beside(name, first, texts)} → ${beside(name, second, texts)}`;
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
