import './lightbox.css';
import { useEffect } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icons.tsx';
import type { Media } from './media.ts';
import { Picture } from './picture.tsx';

interface LightboxProps {
  readonly items: readonly Media[];
  readonly index: number;
  readonly onTurn: (index: number) => void;
  readonly onClose: () => void;
}

/** From this ratio of height to width on, a picture scrolls: fitted into the window, its text would be too small. */
const TALL = 1.5;

/** One picture, as large as the window allows, with its description. Arrow keys go to its neighbours. */
export function Lightbox({ items, index, onTurn, onClose }: LightboxProps) {
  const turn = (by: number) => onTurn((index + by + items.length) % items.length);
  // Wherever in the dialog the focus is.
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight') turn(1);
      if (key === 'ArrowLeft') turn(-1);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
  const item = items[index];
  if (!item) return null;
  const { url, description, width = 0, height = 0 } = item;
  const isTall = height > width * TALL;
  return (
    <Dialog title="Picture" onClose={onClose} class="lightbox">
      <div class="lightbox-body">
        <div class="lightbox-bar">
          <a href={url} target="_blank" rel="noopener noreferrer">
            Open in a new tab
          </a>
          {items.length > 1 ? (
            <span class="lightbox-turn">
              <button type="button" aria-label="Previous picture" onClick={() => turn(-1)}>
                <Icon name="back" />
              </button>
              {index + 1} of {items.length}
              <button type="button" aria-label="Next picture" onClick={() => turn(1)}>
                <span class="lightbox-next">
                  <Icon name="back" />
                </span>
              </button>
            </span>
          ) : null}
        </div>
        <div class={isTall ? 'lightbox-picture is-tall' : 'lightbox-picture'}>
          <Picture {...item} />
        </div>
        {description ? (
          <p class="lightbox-description" dir="auto">
            {description}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
