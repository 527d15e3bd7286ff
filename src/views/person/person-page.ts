import { titleAndYear, titleIn } from '../../domain/film.ts';
import { isolated } from '../../domain/isolate.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { Credit, FilmPerson } from '../../domain/people.ts';
import { flagOrName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_CHOICE_NAME } from '../../interactions/limits.ts';
import { asName, asNameFirst, shorten } from '../../interactions/markup.ts';
import { footnotes, inLanguage } from '../film/film-frame.ts';
import { filmChoiceName, originalBeside } from '../film/film-line.ts';
import { asRole } from '../film/role.ts';
import { button, container, dotted, lines, menu, present, row, rowOf, rule, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids, type Opens } from '../kit/custom-ids.ts';
import { Footnotes } from '../kit/footnotes.ts';
import { pageOf, turnButtons } from '../kit/pager.ts';

/** Credits on one page. */
export const CREDITS_A_PAGE = 10;

/** Moments that can be opened from a person's page. */
export const MAX_MOMENTS_OF_PERSON = 3;

export interface PersonFacts {
  readonly person: FilmPerson;
  /** Which page of credits, counted from 0. */
  readonly page: number;
  /** The newest moments of films that they act in or made. */
  readonly moments: readonly LiveMoment[];
  /** How many there are in total. */
  readonly momentsInAll: number;
  readonly opens: Opens;
}

/** What is notable about a person, what they did in the films that the bot knows, and moments from those films. */
export function personPage(facts: PersonFacts, texts: Speech): MessageView {
  const { person, page, moments, momentsInAll } = facts;
  const notes = new Footnotes();
  const films = creditsByFilm(person.credits);
  const { shown, ...place } = pageOf(films, page, CREDITS_A_PAGE);
  const notable = person.notable.map((fact) => `- ${inLanguage(fact.text, texts)}${notes.mark(fact.source)}`);
  const position = place.last > 0 && texts.pages.position({ place: place.page + 1, total: place.last + 1 });
  const blocks = present(
    text(lines(`## ${asName(person.name)}`, asNameFirst(person.aliases.map(isolated).join(' · ')))),
    notable.length > 0 && text(lines(...notable)),
    rule(),
    text(
      lines(
        dotted(`**${texts.person.inFilms({ films: films.length })}**`, position),
        ...shown.map((credits) => creditLine(credits, texts)),
      ),
    ),
    text(texts.person.moments({ moments: momentsInAll })),
  );
  const to = (target: number) => ids.person.build({ person: person.id, page: target, opens: facts.opens });
  return {
    components: [
      container(BRAND, ...blocks, footnotes(blocks, notes, texts)),
      row(filmMenu(shown, texts)),
      ...rowOf(turnButtons(place, to, texts)),
      ...rowOf(moments.map((live) => momentButton(live, texts))),
    ],
  };
}

/** Aras Bulut İynemli · 7. Koğuştaki Mucize (2019), …: a choice among people, told apart by their latest films. */
export function personChoiceName({ name, films }: FilmPerson, locale: string): string {
  // Each film is read when it is asked for, and some people have a hundred.
  const latest = [-1, -2].flatMap((place) => films.at(place) ?? []);
  const named = latest.map((film) => titleAndYear(film, locale));
  return shorten(`${isolated(name)} · ${named.join(', ')}${films.length > 2 ? ', …' : ''}`, MAX_CHOICE_NAME);
}

/** A menu of the films on screen, to open one. */
function filmMenu(shown: readonly (readonly Credit[])[], texts: Speech) {
  const films = shown.flatMap(([credit]) => credit?.film ?? []);
  const options = films.map((film) => ({ label: filmChoiceName(film, texts.locale), value: film.id }));
  return menu(ids.openFilm.build({ tab: 'overview' }), texts.person.open, options);
}

/** Everything that the person did in one film is on one line. */
function creditsByFilm(credits: readonly Credit[]): Credit[][] {
  const films = new Map<string, Credit[]>();
  for (const credit of credits) films.set(credit.film.id, [...(films.get(credit.film.id) ?? []), credit]);
  return [...films.values()];
}

function creditLine(credits: readonly Credit[], texts: Speech): string {
  const [first] = credits;
  if (!first) return '';
  const { film } = first;
  const jobs = credits.map((credit) => asRole(credit, texts) ?? texts.person.jobs[credit.job]);
  return dotted(
    `- ${film.year}`,
    film.countries.map((code) => flagOrName(code, texts.language)).join(' '),
    `**${asName(titleIn(film, texts.locale))}**`,
    originalBeside(film, texts),
    [...new Set(jobs)].join(', '),
  );
}

const momentButton = ({ moment }: LiveMoment, texts: Speech) =>
  button(ids.openMoment.build({ moment: moment.number }), {
    label: texts.pages.open({ number: moment.number }),
  });
