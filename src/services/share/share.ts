import type { Community } from '../../data/community/community.ts';
import { fetchUpload } from '../../data/uploads/fetch-upload.ts';
import { checkPicture, MOST_PICTURE_BYTES } from '../../data/uploads/uploads.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import type { Moment, Person, Picture } from '../../domain/moment.ts';
import type { Story } from '../../domain/story.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../app.ts';

export type PictureFault = 'picture.notAPicture' | 'picture.tooLarge' | 'picture.gone';

export interface TakenPicture {
  readonly picture: Picture;
  readonly bytes: Buffer;
}

/**
 * The draft's picture, from where Discord keeps it for the time being; or why there is none.
 * @param id of the draft, and so of its picture
 */
export async function takePicture(
  id: string,
  { upload }: ShareDraft,
): Promise<TakenPicture | PictureFault | undefined> {
  if (!upload) return undefined;
  const fetched = await fetchUpload(upload.url, MOST_PICTURE_BYTES);
  if (!fetched.ok) return `picture.${fetched.fault}`;
  const verdict = checkPicture(fetched.bytes);
  if (!verdict.ok) return `picture.${verdict.fault}`;
  const alt = upload.alt !== undefined && { alt: upload.alt };
  return { picture: { id, name: `moment.${verdict.ending}`, ...alt }, bytes: fetched.bytes };
}

/** Keeps what the draft has become, picture and film included. Throws the UserError that it was shared before. */
export async function keepMoment(
  app: App,
  community: Community,
  { id, author }: { readonly id: string; readonly author: Person },
  { film, ownFilm, country, video }: ShareDraft,
  story: Story,
  taken: TakenPicture | undefined,
): Promise<Moment> {
  const filmId = film ?? (await keepFilm(app, community, ownFilm, author.id));
  if (taken) await app.uploads.keep(community.guild, taken.picture, taken.bytes);
  const moment = await community.share({
    ...story,
    origin: id,
    author,
    film: filmId,
    ...(country !== undefined && { country }),
    ...(video !== undefined && { video }),
    ...(taken && { picture: taken.picture }),
    sharedAt: app.now(),
  });
  if (!moment) throw new UserError('draft.gone');
  return moment;
}

/** A film of the author's own becomes the community's with its first moment. */
async function keepFilm(
  app: App,
  community: Community,
  film: ShareDraft['ownFilm'],
  addedBy: string,
): Promise<string> {
  if (!film) throw new UserError('film.unknown', { typed: '' });
  const added = { v: 1 as const, ...film, addedBy, addedAt: app.now() };
  return community.addFilm(added, () => app.films.same(film, community.library)?.id);
}
