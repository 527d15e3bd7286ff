import './emoji-picker.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icons.tsx';
import { emojiList } from './emoji-list.ts';

const columns = 8;
/** Pixels between the picker and the window's edge. */
const margin = 8;

interface EmojiButtonProps {
  readonly class: string;
  readonly label: string;
  readonly onPick: (emoji: string) => void;
}

/** A button that lets a person pick an emoji. */
export function EmojiButton({ class: own, label, onPick }: EmojiButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={own}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="smile" />
      </button>
      {isOpen && button.current ? (
        <EmojiPicker
          beside={button.current}
          onClose={close}
          onPick={(emoji) => {
            close();
            onPick(emoji);
          }}
        />
      ) : null}
    </>
  );
}

interface EmojiPickerProps {
  readonly beside: HTMLElement;
  readonly onPick: (emoji: string) => void;
  readonly onClose: () => void;
}

/** A grid of emoji beside what opened it: arrows move, Escape closes. */
function EmojiPicker({ beside, onPick, onClose }: EmojiPickerProps) {
  const picker = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const [at, setAt] = useState(0);
  const [pasted, setPasted] = useState('');

  useLayoutEffect(() => {
    const box = picker.current?.getBoundingClientRect();
    if (!box) return;
    const near = beside.getBoundingClientRect();
    const above = near.top - box.height - margin;
    setPlace({
      left: Math.max(margin, Math.min(near.right - box.width, innerWidth - box.width - margin)),
      top:
        above >= margin
          ? above
          : Math.max(margin, Math.min(near.bottom + margin, innerHeight - box.height - margin)),
    });
  }, [beside]);

  useEffect(() => {
    const leave = ({ target }: Event) => {
      const isWithin =
        target instanceof Node && (picker.current?.contains(target) || beside.contains(target));
      if (!isWithin) onClose();
    };
    addEventListener('mousedown', leave, true);
    return () => removeEventListener('mousedown', leave, true);
  }, []);

  useEffect(() => {
    picker.current?.querySelectorAll('button')[at]?.focus();
  }, [at]);

  const onGridKey = (event: KeyboardEvent) => {
    const last = emojiList.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to <= last) setAt(to);
  };

  return (
    <div
      ref={picker}
      class="emoji-picker"
      role="dialog"
      aria-label="Pick an emoji"
      style={{ left: `${place.left}px`, top: `${place.top}px` }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the buttons within */}
      <div class="emoji-picker-grid" onKeyDown={onGridKey}>
        {emojiList.map(([emoji, name], index) => (
          <button
            key={emoji}
            type="button"
            class="emoji-picker-emoji"
            aria-label={name}
            title={name}
            tabIndex={index === at ? 0 : -1}
            onClick={() => onPick(emoji)}
          >
            {emoji}
          </button>
        ))}
      </div>
      <form
        class="emoji-picker-other"
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim()) onPick(pasted.trim());
        }}
      >
        <label>
          <span>or paste any emoji</span>
          <input value={pasted} maxLength={16} onInput={(event) => setPasted(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={!pasted.trim()}>
          Add
        </button>
      </form>
    </div>
  );
}
