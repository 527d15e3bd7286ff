import { LineageKind } from '../../domain/catalogue-files.ts';
import { type Family, type Film, isSameTitle, titleAndYear, titleIn } from '../../domain/film.ts';
import { bookIn, familyName, isFromOneBook, originalOf, tellingLanguages } from '../../domain/lineage.ts';
import { hasItalics } from '../../domain/slant.ts';
import { capitalised } from '../../i18n/capitalised.ts';
import { countryName, languageName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import { latin } from '../kit/placed-line.ts';
import { settable } from '../kit/text/clusters.ts';
import type { Wanted } from '../kit/text/fonts.ts';
import { hanOf, hanOfLocale } from '../kit/text/han-forms.ts';
import { ELLIPSIS } from '../kit/text/wrap.ts';
import { type Descent, descentsIn } from './descents.ts';
import { type Tree, treeOf } from './tree.ts';
import type { TreeEntry, TreePicture } from './tree-picture.ts';

/** What a picture says about one film. */
export interface Entry extends TreeEntry {
  readonly year: number;
}

/** Everything in the picture of a family, before anything is drawn. */
export interface Lineage extends TreePicture {
  readonly name: string;
  /** What the first film is: the original, or the first of a book's. */
  readonly firstFilm: string;
  /** In order of release. */
  readonly entries: readonly Entry[];
  readonly descents: readonly Descent[];
}

/** @param shown the films in the picture, in order of release: all of the family, or some of a large one */
export function lineageOf(
  asked: Film,
  family: Family,
  texts: Speech,
  shown: readonly Film[] = family.films,
): Lineage {
  const ids = shown.map(({ id }) => id);
  const descents = descentsIn(family, new Set(ids));
  const followers = new Set(descents.map(({ to }) => to));
  const leaders = new Set(descents.map(({ from }) => from));
  const tree = treeOf(
    originalOf({ ...family, films: shown }).id,
    ids,
    descents.filter(({ from }) => ids.includes(from)),
  );
  const oneBook = isFromOneBook(family);
  const kinds = LineageKind.options.filter((kind) => descents.some((descent) => descent.kind === kind));
  const onlyKind = kinds.length === 1 ? kinds[0] : undefined;
  const firstFilm = oneBook ? texts.film.firstFilm : texts.film.original;
  const entries = shown.map((film) => {
    const isOriginal = leaders.has(film.id) && !followers.has(film.id);
    const isAsked = film.id === asked.id;
    return {
      ...entryOf(film, family, texts),
      mark: isOriginal ? capitalised(firstFilm, texts.language) : '',
      asked: isAsked ? capitalised(texts.film.thisFilm, texts.language) : '',
      follows: followsOf(
        film,
        { family, descents, tree, isKindTold: onlyKind === undefined || oneBook },
        texts,
      ),
      isAsked,
      isOriginal,
    };
  });
  return {
    name: settable(familyName(family, texts.locale)),
    summary: summaryOf(family, shown, texts),
    book: capitalised(bookOf(family, texts), texts.language),
    firstFilm,
    entries,
    descents,
    tree,
    kinds: onlyKind ? [] : kinds.map((kind) => ({ kind, name: texts.film.kinds[kind] })),
  };
}

function summaryOf(family: Family, shown: readonly Film[], texts: Speech): string {
  const { films } = family;
  const countries = new Set(films.flatMap((film) => film.countries)).size;
  const years = films.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const summary = texts.picture.summary({
    films: films.length,
    countries,
    years: first === last ? `${first}` : `${first}–${last}`,
  });
  const more = shown.length < films.length && texts.film.andMore({ films: films.length - shown.length });
  return [summary, more].filter(Boolean).join(' · ');
}

function bookOf({ basedOn }: Family, texts: Speech): string {
  if (!basedOn) return '';
  const { title, author } = bookIn(basedOn, texts.language);
  return texts.film.basedOn({ kind: basedOn.kind, title: settable(title), author: settable(author) });
}

/** Every text in the picture, and what the layout may add: the fonts are opened for these. */
export function textsOf({ summary, book, entries, kinds }: TreePicture): readonly Wanted[] {
  const told = entries.flatMap((entry) => [
    entry.title,
    ...(entry.original
      ? [entry.original, { ...entry.original, text: `${entry.original.text}${ELLIPSIS}` }]
      : []),
    ...[entry.countries, entry.directors, entry.mark, entry.asked, entry.follows, entry.label].map(latin),
  ]);
  const names = kinds.map(({ name }) => name);
  return [...[summary, book, ...names, `+0123456789${ELLIPSIS} ·`].map(latin), ...told];
}

function entryOf(film: Film, family: Family, texts: Speech) {
  const title = settable(titleIn(film, texts.locale));
  const original = settable(film.originalTitle);
  const own = hanOf(film.languages[0], film.countries[0]);
  const isOwn = isSameTitle(title, original);
  const countries = film.countries.map((code) => bound(countryName(code, texts.language))).join(', ');
  const languages = tellingLanguages(film, family).map((code) => languageName(code, texts.language));
  return {
    id: film.id,
    year: film.year,
    label: String(film.year),
    title: { text: title, han: isOwn ? own : hanOfLocale(texts.locale, own) },
    original: isOwn ? undefined : { text: original, han: own, isSlanted: hasItalics(original) },
    name: settable(titleAndYear(film, texts.locale)),
    flags: film.countries,
    countries: languages.length > 0 ? texts.film.inLanguages({ place: countries, languages }) : countries,
    directors:
      film.directors.length === 0 ? '' : texts.picture.by({ directors: film.directors.map(settable) }),
  };
}

interface Followed {
  readonly family: Family;
  readonly descents: readonly Descent[];
  readonly tree: Tree;
  /** Whether the lines, or the summary, say how films follow one another. */
  readonly isKindTold: boolean;
}

/** In a tree, a film hangs from one film only: other films that it follows are told in words. */
function followsOf(film: Film, { family, descents, tree, isKindTold }: Followed, texts: Speech): string {
  const from = tree.twigs.find(({ id }) => id === film.id)?.from;
  const told = descents
    .filter(({ to }) => to === film.id)
    .flatMap((descent) => {
      const kind = texts.film.kinds[descent.kind];
      const isDrawn = descent.from === from?.id;
      if (isDrawn) return isKindTold || descent.kind === 'remake' ? [] : [kind];
      const original = family.films.find(({ id }) => id === descent.from);
      return original ? [`${kind} ← ${settable(titleAndYear(original, texts.locale))}`] : [];
    });
  return told.join(', ');
}

/** A name with non-breaking spaces, unless it is nearly as long as a line. */
function bound(name: string): string {
  return name.length > 28 ? name : name.replaceAll(' ', '\u00A0');
}
