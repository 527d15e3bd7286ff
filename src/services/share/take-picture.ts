import { cleanPicture } from '../../data/uploads/clean-picture.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import type { Picture } from '../../domain/moment.ts';
import type { App } from '../app.ts';

export type PictureFault =
  | 'picture.notAPicture'
  | 'picture.tooLarge'
  | 'picture.broken'
  | 'picture.tooManyPixels'
  | 'picture.gone';

export interface TakenPicture {
  readonly picture: Picture;
  readonly bytes: Buffer;
}

/**
 * The draft's picture, downloaded from Discord's temporary address, or the reason why there is none.
 * @param id of the draft, and so of its picture
 */
export async function takePicture(
  { uploads }: App,
  id: string,
  { upload }: ShareDraft,
): Promise<TakenPicture | PictureFault | undefined> {
  if (!upload) return undefined;
  const fetched = await uploads.fetch(upload.url);
  if (!fetched.ok) return `picture.${fetched.fault}`;
  const verdict = cleanPicture(fetched.bytes);
  if (!verdict.ok) return `picture.${verdict.fault}`;
  const { alt, spoiler } = upload;
  const picture = {
    id,
    name: `moment.${verdict.ending}`,
    ...(alt !== undefined && { alt }),
    ...(spoiler && { spoiler }),
  };
  return { picture, bytes: verdict.bytes };
}
