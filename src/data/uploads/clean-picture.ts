import { cleanGif } from './formats/gif.ts';
import { cleanJpeg } from './formats/jpeg.ts';
import { BrokenPicture, TooManyPixels } from './formats/picture-bytes.ts';
import { cleanPng, PNG_SIGNATURE } from './formats/png.ts';
import { cleanWebp } from './formats/webp.ts';

/** Bytes: less than a bot may upload to a server without boosts (10 MiB), with room for the rest of the request. */
export const MAX_PICTURE_BYTES = 8 * 1024 * 1024;

type Ending = 'png' | 'jpg' | 'gif' | 'webp';

type PictureVerdict =
  | { readonly ok: true; readonly ending: Ending; readonly bytes: Buffer }
  | { readonly ok: false; readonly fault: 'notAPicture' | 'tooLarge' | 'broken' | 'tooManyPixels' };

const CLEANERS: Readonly<Record<Ending, (file: Buffer) => Buffer>> = {
  png: cleanPng,
  jpg: cleanJpeg,
  gif: cleanGif,
  webp: cleanWebp,
};

/**
 * Takes a file for what its bytes are, since names and types come from clients. What a picture says beside its pixels is left
 * out, such as where it was taken, and so is what comes after its end. Nothing is decoded.
 */
export function cleanPicture(file: Buffer): PictureVerdict {
  if (file.length > MAX_PICTURE_BYTES) return { ok: false, fault: 'tooLarge' };
  const ending = endingOf(file);
  if (ending === undefined) return { ok: false, fault: 'notAPicture' };
  try {
    return { ok: true, ending, bytes: CLEANERS[ending](file) };
  } catch (error) {
    if (error instanceof TooManyPixels) return { ok: false, fault: 'tooManyPixels' };
    if (error instanceof BrokenPicture) return { ok: false, fault: 'broken' };
    throw error;
  }
}

/** The formats that Discord's clients show in a gallery, by their first bytes. */
function endingOf(file: Buffer): Ending | undefined {
  const start = file.toString('latin1', 0, 12);
  if (file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return 'png';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'gif';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  return undefined;
}
