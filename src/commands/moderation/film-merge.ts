import { filmOfCommunity } from '../../domain/community-film.ts';
import { titleAndYear } from '../../domain/film.ts';
import { defineCommand } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { filmOption } from '../../options/film.ts';
import { ownFilmOption } from '../../options/own-film.ts';
import { findFilm } from '../../services/film/find-film.ts';
import { findOwnFilm } from '../../services/film/find-own-film.ts';
import { confirmMerge } from '../../views/merge/merge.ts';

/** Asks whether a film that a member added is the same as one in the catalogue. */
export default defineCommand({
  name: 'moderation film-merge',
  options: { film: ownFilmOption, into: filmOption() },
  needs: 'moderator',
  manner: 'private',
  async execute({ app, community: { library }, options, draftKey, texts }) {
    const all = library.all;
    const film = findOwnFilm(library, options.film);
    const into = findFilm(app.films, all, options.into, texts.locale);
    if (into.origin !== 'catalogue') {
      throw new UserError('film.notInCatalogue', { film: titleAndYear(into, texts.locale) });
    }
    const key = draftKey();
    await app.drafts.keep(key, { v: 1, kind: 'merge', film: film.id, into: into.id });
    const moments = all.numbersAbout([film.id]).length;
    return privately(confirmMerge(key.id, { film: filmOfCommunity(film), into, moments }, texts));
  },
});
