import { filmOfCommunity } from '../../domain/community-film.ts';
import { titleAndYear } from '../../domain/film.ts';
import { isolated } from '../../domain/isolate.ts';
import { defineCommand } from '../../flows/define.ts';
import { type Answer, privately } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { filmOption } from '../../options/film.ts';
import { ownFilmOption } from '../../options/own-film.ts';
import type { AppContext } from '../../services/app.ts';
import { findFilm } from '../../services/film/find-film.ts';
import { findOwnFilm } from '../../services/film/find-own-film.ts';
import { mergeOffers as findOffers } from '../../services/merge/merge-offers.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { confirmMerge, mergeOffers } from '../../views/merge/merge.ts';

/**
 * Asks whether a film that a member added is the same as one in the catalogue. Without the second film it is looked for;
 * without both, all films are named that the catalogue has by now.
 */
export default defineCommand({
  name: 'moderation film-merge',
  options: { film: { ...ownFilmOption, required: false }, into: { ...filmOption(), required: false } },
  needs: 'moderator',
  manner: 'private',
  async execute({ options: { film, into }, ...context }) {
    if (film !== undefined) return into === undefined ? offerFor(context, film) : ask(context, film, into);
    if (into !== undefined) throw new UserError('merge.whichFilm');
    const offers = findOffers(context);
    const { texts } = context;
    return privately(offers.length > 0 ? mergeOffers(offers, texts) : plainMessage(texts.merge.noOffers));
  },
});

async function ask(
  { app, community: { library }, draftKey, texts }: AppContext,
  filmId: string,
  intoId: string,
): Promise<Answer> {
  const film = findOwnFilm(library, filmId);
  const into = findFilm(app.films, library.all, intoId, texts.locale);
  if (into.origin !== 'catalogue') {
    throw new UserError('film.notInCatalogue', { film: titleAndYear(into, texts.locale) });
  }
  const key = draftKey();
  await app.drafts.keep(key, { v: 1, kind: 'merge', film: film.id, into: into.id });
  const moments = library.all.numbersAbout([film.id]).length;
  return privately(confirmMerge(key.id, { film: filmOfCommunity(film), into, moments }, texts));
}

/** @throws {UserError} if the catalogue has no such film */
function offerFor({ app, community: { library }, texts }: AppContext, id: string): Answer {
  const kept = findOwnFilm(library, id);
  const film = filmOfCommunity(kept);
  const same = app.films.sameInCatalogue(film);
  if (same.length === 0) {
    throw new UserError('merge.noSameFilm', { film: `${isolated(kept.title)} (${kept.year})` });
  }
  return privately(mergeOffers([{ film, same }], texts));
}
