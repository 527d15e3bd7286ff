import './gallery.css';
import { useState } from 'preact/hooks';
import { Veil } from '../../markup/spoiler.tsx';
import { Lightbox } from './lightbox.tsx';
import { isLocal, type Media } from './media.ts';
import { Picture } from './picture.tsx';

/** One to ten pictures and videos in Discord's mosaic. A press on one opens it. */
export function Gallery({ items }: { readonly items: readonly Media[] }) {
  const [openIndex, setOpenIndex] = useState<number>();
  return (
    <div class="gallery" data-count={items.length}>
      {items.map((item, index) => (
        <Veil key={index} isSpoiler={item.isSpoiler} class="gallery-item">
          <Item item={item} onOpen={() => setOpenIndex(index)} />
        </Veil>
      ))}
      {openIndex === undefined ? null : (
        <Lightbox
          items={items}
          index={openIndex}
          onTurn={setOpenIndex}
          onClose={() => setOpenIndex(undefined)}
        />
      )}
    </div>
  );
}

function Item({ item, onOpen }: { readonly item: Media; readonly onOpen: () => void }) {
  if (item.type === 'video' && isLocal(item.url)) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: what people attach has no captions
      <video
        class="gallery-video"
        src={item.url}
        controls
        preload="metadata"
        aria-label={item.description ?? 'Video'}
      />
    );
  }
  if (!isLocal(item.url)) return <Picture {...item} />;
  return (
    <button type="button" class="gallery-open" aria-haspopup="dialog" onClick={onOpen}>
      <Picture {...item} />
    </button>
  );
}
