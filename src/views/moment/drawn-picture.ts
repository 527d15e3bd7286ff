import type { APIMediaGalleryComponent } from 'discord-api-types/v10';
import type { FileView } from '../../interactions/answer.ts';
import { gallery } from '../kit/blocks.ts';

/** A picture that the bot drew, with the same in words. */
export interface ShownPicture {
  readonly png: Buffer;
  readonly alt: string;
}

/** The block that shows it and its file; nothing if it could not be drawn. */
export function drawnPicture(
  name: string,
  picture: ShownPicture | undefined,
): {
  readonly block: APIMediaGalleryComponent | undefined;
  readonly files: { readonly files?: readonly FileView[] };
} {
  if (!picture) return { block: undefined, files: {} };
  const { png, alt } = picture;
  return {
    block: gallery({ media: { url: `attachment://${name}` }, description: alt }),
    files: { files: [{ name, bytes: png, alt }] },
  };
}
