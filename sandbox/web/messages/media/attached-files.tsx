import type { APIAttachment } from 'discord-api-types/v10';
import { Veil } from '../../markup/spoiler.tsx';
import { FileCard } from './file-card.tsx';
import { Gallery } from './gallery.tsx';
import { attachedMedia } from './media.ts';

/** The files of a message: pictures and videos together, all others as cards. */
export function AttachedFiles({ attachments }: { readonly attachments: readonly APIAttachment[] }) {
  const all = attachments.map((attachment) => ({ attachment, media: attachedMedia(attachment) }));
  const isSeen = ({ media: { type } }: (typeof all)[number]) => type === 'image' || type === 'video';
  const seen = all.filter(isSeen);
  return (
    <>
      {seen.length > 0 ? <Gallery items={seen.map(({ media }) => media)} /> : null}
      {all
        .filter((one) => !isSeen(one))
        .map(({ attachment: { id, filename, url, size }, media }) => (
          <Veil key={id} isSpoiler={media.isSpoiler} class="file-card-box">
            <FileCard
              name={filename}
              url={url}
              size={size}
              type={media.type === 'audio' ? 'audio' : 'file'}
            />
          </Veil>
        ))}
    </>
  );
}
