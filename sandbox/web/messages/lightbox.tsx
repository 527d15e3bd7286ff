import './lightbox.css';
import { useEffect } from 'preact/hooks';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icons.tsx';
import type { Media } from './media.ts';
import { Picture } from './picture.tsx';

interface LightboxProps {
  readonly items: readonly Media[];
  readonly index: number;
  readonly onTurn: (index: number) => void;
  readonly onClose: () => void;
}

/** One picture, as large as the window allows; arrows turn to its neighbours. */
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
  return (
    <Dialog title={item.description ?? 'Picture'} onClose={onClose} class="lightbox">
      <div class="lightbox-body">
        <Picture {...item} />
        <footer class="lightbox-foot">
          <a href={item.url} target="_blank" rel="noopener noreferrer">
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
        </footer>
      </div>
    </Dialog>
  );
}
