import { type Film, titleAndYear } from '../../domain/film.ts';
import type { FilmPerson } from '../../domain/people.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_CHOICES } from '../../interactions/limits.ts';
import { asName, asNameFirst } from '../../interactions/markup.ts';
import {
  type Block,
  button,
  lines,
  menu,
  present,
  row,
  rowOf,
  rule,
  section,
  text,
  thumbnail,
} from '../kit/blocks.ts';
import { ANY, ids } from '../kit/custom-ids.ts';
import { Footnotes } from '../kit/footnotes.ts';
import { byline, factLines, otherTitles } from './film-facts.ts';
import { type FilmFacts, inLanguage, paged } from './film-frame.ts';
import { filmLinks } from './film-links.ts';
import { lineageInShort } from './lineage-words.ts';
import { asRole, plainRole } from './role.ts';

/** What it is about, how its story travels, facts, and how successful it was. */
export function filmOverview(facts: FilmFacts, texts: Speech): MessageView {
  const { film, family } = facts;
  const notes = new Footnotes();
  // A film alone has room for them; others have their versions.
  const titles = family ? '' : otherTitles(film, texts);
  const known = lines(factLines(film, notes, texts), titles);
  const success = film.success.map((fact) => `- ${inLanguage(fact.text, texts)}${notes.mark(fact.source)}`);
  const blocks = present(
    head(film, texts),
    film.synopsis && text(inLanguage(film.synopsis, texts)),
    film.origin === 'community' && text(texts.film.factsUnknown),
    family && rule(),
    family && text(lineageInShort({ film, family }, texts)),
    known !== '' && rule(),
    known !== '' && text(known),
    success.length > 0 && text(lines(`**${texts.film.success}**`, ...success)),
    ...rowOf(filmLinks(film, texts)),
  );
  return paged(blocks, facts, notes, 'overview', texts);
}

/** The page of a random film, with a button for another one. */
export function withAnother(
  { components, ...files }: MessageView,
  film: Film,
  country: string | undefined,
  texts: Speech,
): MessageView {
  const another = button(ids.anotherFilm.build({ film: film.id, country: country ?? ANY }), {
    label: texts.film.another,
    emoji: '🎲',
  });
  return { ...files, components: [...components, row(another)] };
}

/** Title and byline, beside the poster if there is one. */
function head(film: Film, texts: Speech): Block {
  const title = titleAndYear(film, texts.locale);
  const content = lines(`## ${asName(title)}`, byline(film, texts));
  const { poster } = film;
  return poster ? section(content, thumbnail(poster.url, texts.film.poster({ film: title }))) : text(content);
}

/** Who plays whom, and what is notable about them; those without a known role come last. */
export function filmCast(facts: FilmFacts, texts: Speech): MessageView {
  const { film, people } = facts;
  const notes = new Footnotes();
  const told = film.cast.map((member) => {
    const notable = [...member.notable, ...(people.inFilm(film.id, member.name)?.notable ?? [])];
    return { ...member, notable };
  });
  const isBare = (member: (typeof told)[number]) =>
    asRole(member, texts) === undefined && member.notable.length === 0;
  const roles = told
    .filter((member) => !isBare(member))
    .map((member) => {
      const role = asRole(member, texts);
      const remarks = member.notable.map(
        (fact) => `- ${inLanguage(fact.text, texts)}${notes.mark(fact.source)}`,
      );
      const who = `**${asName(member.name)}**`;
      return lines(role === undefined ? who : `${who} ${role}`, ...remarks);
    });
  const others = told.filter(isBare).map(({ name }) => asName(name));
  const blocks = present(
    text(`## ${texts.film.cast}\n${asNameFirst(titleAndYear(film, texts.locale))}`),
    roles.length > 0 && text(lines(...roles)),
    film.cast.length === 0 && text(texts.film.castUnknown),
    others.length > 0 && text(texts.film.castAlso({ names: others })),
  );
  return paged(blocks, facts, notes, 'cast', texts, rowOf(peopleMenu(facts, texts)));
}

/** A menu of the film's makers and actors, to see what else they did; none if nobody is known. */
function peopleMenu({ film, people }: FilmFacts, texts: Speech) {
  const names = [...film.cast.map(({ name }) => name), ...film.directors];
  const found = names.flatMap((name) => people.inFilm(film.id, name) ?? []);
  const once = [...new Map(found.map((person) => [person.id, person])).values()].slice(0, MAX_CHOICES);
  if (once.length === 0) return [];
  const options = once.map((person) => personChoice(person, film, texts));
  return [menu(ids.castMember.build({ film: film.id }), texts.person.more, options)];
}

function personChoice(person: FilmPerson, film: Film, texts: Speech) {
  const { id, name, films } = person;
  const jobs = person
    .creditsIn(film.id)
    .map((credit) => plainRole(credit, texts) ?? texts.person.jobs[credit.job]);
  const others = films.length - 1;
  const description = [
    ...new Set(jobs),
    ...(others > 0 ? [texts.person.inOthers({ films: others })] : []),
  ].join(' · ');
  return { label: name, value: id, description };
}
