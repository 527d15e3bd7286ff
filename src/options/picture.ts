import type { Attachment } from 'discord.js';
import { MAX_PICTURE_BYTES } from '../data/uploads/clean-picture.ts';
import { mayBePicture } from '../data/uploads/uploads.ts';
import { cleanLine } from '../domain/clean-text.ts';
import type { ShareDraft } from '../domain/draft.ts';
import { UserError } from '../interactions/user-error.ts';

/**
 * The chosen picture, with its description. It fails as early as possible, before the bytes are there, so that nobody
 * writes a story for nothing.
 * @throws {UserError} if it can't be used
 */
export function chosenPicture(
  file: Attachment | undefined,
  typedAlt: string | undefined,
): ShareDraft['upload'] {
  const alt = cleanLine(typedAlt ?? '');
  if (!file) {
    if (alt !== '') throw new UserError('picture.altWithoutPicture');
    return undefined;
  }
  if (!mayBePicture(file.contentType)) throw new UserError('picture.notAPicture');
  if (file.size > MAX_PICTURE_BYTES) {
    throw new UserError('picture.tooLarge', { megabytes: MAX_PICTURE_BYTES / 1024 / 1024 });
  }
  const isHidden = file.spoiler || file.name.startsWith('SPOILER_');
  return { url: file.url, ...(alt !== '' && { alt }), ...(isHidden && { spoiler: true }) };
}
