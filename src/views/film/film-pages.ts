import {
  type ContainerBuilder,
  MediaGalleryBuilder,
  StringSelectMenuBuilder,
  ThumbnailBuilder,
} from '@discordjs/builders';
import { type Film, titleAndYear } from '../../domain/film.ts';
import type { FilmPerson } from '../../domain/people.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FileView, MessageView } from '../../interactions/answer.ts';
import { MOST_CHOICE_NAME } from '../../interactions/limits.ts';
import { asText, shorten } from '../../interactions/markup.ts';
import { button, container, lines, menuRow, row, rule, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ANY, ids } from '../kit/custom-ids.ts';
import { Footnotes } from '../kit/footnotes.ts';
import { byline, factLines } from './film-facts.ts';
import { type FilmFacts, inLanguage, paged, withSources } from './film-frame.ts';
import { lineageInShort, lineageLines } from './lineage-words.ts';

/** What it is about, how its story travels, facts, and how it did. */
export function filmOverview(facts: FilmFacts, texts: Speech): MessageView {
  const { film, family } = facts;
  const notes = new Footnotes();
  const page = withHead(container(BRAND), film, texts);
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
  return paged(withSources(page, facts, notes, texts), facts, 'overview', texts);
}

/** The page of a film that came up by chance, with a button for another one. */
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
  return { ...files, components: [...components, row(another).toJSON()] };
}

/** Title and byline, beside the poster where there is one. */
function withHead(page: ContainerBuilder, film: Film, texts: Speech): ContainerBuilder {
  const head = text(lines(`## ${asText(titleAndYear(film, texts.locale))}`, byline(film, texts)));
  const { poster } = film;
  if (!poster) return page.addTextDisplayComponents(head);
  const picture = new ThumbnailBuilder()
    .setURL(poster.url)
    .setDescription(texts.film.poster({ film: titleAndYear(film, texts.locale) }));
  return page.addSectionComponents((section) =>
    section.addTextDisplayComponents(head).setThumbnailAccessory(picture),
  );
}

/** Who plays whom, and what is notable of them; those without a known role at the end. */
export function filmCast(facts: FilmFacts, texts: Speech): MessageView {
  const { film, people } = facts;
  const notes = new Footnotes();
  const told = film.cast.map((member) => {
    const notable = [...member.notable, ...(people.inFilm(film.id, member.name)?.notable ?? [])];
    return { ...member, notable };
  });
  const isBare = ({ character, notable }: (typeof told)[number]) =>
    character === undefined && notable.length === 0;
  const roles = told
    .filter((member) => !isBare(member))
    .map(({ name, character, notable }) => {
      const role = character === undefined ? '' : ` ${texts.film.as({ character: asText(character) })}`;
      const remarks = notable.map((fact) => `- ${inLanguage(fact.text, texts)}${notes.mark(fact.source)}`);
      return lines(`**${asText(name)}**${role}`, ...remarks);
    });
  const others = told.filter(isBare).map(({ name }) => asText(name));
  const page = container(BRAND).addTextDisplayComponents(
    text(`## ${texts.film.cast}\n${asText(titleAndYear(film, texts.locale))}`),
  );
  if (roles.length > 0) page.addTextDisplayComponents(text(lines(...roles)));
  if (film.cast.length === 0) page.addTextDisplayComponents(text(texts.film.castUnknown));
  if (others.length > 0) page.addTextDisplayComponents(text(texts.film.castAlso({ names: others })));
  const menu = peopleMenu(facts, texts);
  return paged(
    withSources(page, facts, notes, texts),
    facts,
    'cast',
    texts,
    ...(menu ? [menuRow(menu)] : []),
  );
}

/** Choices in one menu of Discord's. */
const MOST_PEOPLE = 25;

/** A menu of those who made the film and play in it, to see what else they did. */
function peopleMenu({ film, people }: FilmFacts, texts: Speech): StringSelectMenuBuilder | undefined {
  const names = [...film.cast.map(({ name }) => name), ...film.directors];
  const found = names.flatMap((name) => people.inFilm(film.id, name) ?? []);
  const once = [...new Map(found.map((person) => [person.id, person])).values()].slice(0, MOST_PEOPLE);
  if (once.length === 0) return undefined;
  return new StringSelectMenuBuilder()
    .setCustomId(ids.castMember.build({ film: film.id }))
    .setPlaceholder(texts.person.more)
    .addOptions(once.map((person) => personChoice(person, film, texts)));
}

function personChoice({ id, name, credits }: FilmPerson, film: Film, texts: Speech) {
  const jobs = credits
    .filter((credit) => credit.film.id === film.id)
    .map(({ job, character }) => character ?? texts.person.jobs[job]);
  const others = credits.filter((credit) => credit.film.id !== film.id).length;
  const description = [
    ...new Set(jobs),
    ...(others > 0 ? [texts.person.inOthers({ films: others })] : []),
  ].join(' · ');
  return {
    label: shorten(name, MOST_CHOICE_NAME),
    value: id,
    description: shorten(description, MOST_CHOICE_NAME),
  };
}

/** The lineage as a picture. */
export interface LineagePictureView {
  readonly png: Buffer;
  readonly alt: string;
}

const PICTURE = 'lineage.png';

/**
 * How the story travels from country to country; how it ends stands behind a spoiler.
 * @param picture the same as a picture; the words stand without it, too
 */
export function filmLineage(
  facts: FilmFacts,
  texts: Speech,
  picture?: LineagePictureView | undefined,
): MessageView {
  const { film, family } = facts;
  const notes = new Footnotes();
  const page = container(BRAND).addTextDisplayComponents(
    text(lines(`## ${texts.film.lineage}`, !family && asText(titleAndYear(film, texts.locale)))),
  );
  if (picture) {
    page.addMediaGalleryComponents(
      new MediaGalleryBuilder().addItems((item) =>
        item.setURL(`attachment://${PICTURE}`).setDescription(picture.alt),
      ),
    );
  }
  page.addTextDisplayComponents(
    text(family ? lineageLines({ film, family }, texts, notes) : texts.film.lineageAlone),
  );
  if (film.spoiler) {
    const ending = `**${texts.film.ending}**\n||${inLanguage(film.spoiler, texts)}||`;
    page.addSeparatorComponents(rule()).addTextDisplayComponents(text(ending));
  }
  const view = paged(withSources(page, facts, notes, texts), facts, 'lineage', texts);
  if (!picture) return view;
  const file: FileView = { name: PICTURE, bytes: picture.png, alt: picture.alt };
  return { ...view, files: [file] };
}
