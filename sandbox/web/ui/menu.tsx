import './menu.css';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { itemAfterKey } from './menu-keys.ts';

export interface MenuItem {
  readonly label: string;
  /** Beside the label, muted. */
  readonly hint?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** For one choice among several: whether it is the current one. */
  readonly checked?: boolean;
  onSelect(how: { readonly shiftKey: boolean }): void;
}

export interface MenuSection {
  readonly heading?: string;
  readonly items: readonly MenuItem[];
  /** Shown if there are no items. */
  readonly empty?: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface MenuProps {
  readonly label: string;
  readonly items?: readonly MenuItem[];
  /** Below the items, each after a line. */
  readonly sections?: readonly MenuSection[];
  /** In pixels of the window. */
  readonly at: Point;
  readonly onClose: () => void;
}

/** After this pause, in milliseconds, typing starts over. */
const typingPause = 700;

/** A menu at a point of the window: arrows, Home, End, letters, Enter, Escape. The focus returns to where it was. */
export function Menu({ label, items = [], sections = [], at, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const typing = useRef({ text: '', at: 0 });
  const returnsFocus = useRef(true);
  const [place, setPlace] = useState(at);
  const all: readonly MenuSection[] = [...(items.length > 0 ? [{ items }] : []), ...sections];

  // At each drawing, since app commands arrive later and make the menu larger.
  useLayoutEffect(() => {
    const box = menu.current;
    if (!box) return;
    const x = Math.max(8, Math.min(at.x, innerWidth - box.offsetWidth - 8));
    const y = Math.max(8, Math.min(at.y, innerHeight - box.offsetHeight - 8));
    setPlace((before) => (before.x === x && before.y === y ? before : { x, y }));
  });

  useLayoutEffect(() => {
    const before = document.activeElement;
    enabled(menu.current)[0]?.focus({ preventScroll: true });
    const leave = (event: Event) => {
      if (!(event.target instanceof Node) || menu.current?.contains(event.target)) return;
      // The press itself focuses what it hits.
      returnsFocus.current = false;
      onClose();
    };
    const close = () => onClose();
    addEventListener('mousedown', leave, true);
    addEventListener('resize', close);
    return () => {
      removeEventListener('mousedown', leave, true);
      removeEventListener('resize', close);
      if (returnsFocus.current && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isLetter = [...event.key].length === 1 && event.key !== ' ';
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'Enter' || event.key === ' ') return event.stopPropagation();
    else {
      if (isLetter) {
        const isAnew = event.timeStamp - typing.current.at > typingPause;
        typing.current = { text: (isAnew ? '' : typing.current.text) + event.key, at: event.timeStamp };
      }
      const buttons = enabled(menu.current);
      const labels = buttons.map((button) => button.textContent ?? '');
      const current = buttons.findIndex((button) => button.matches(':focus'));
      const next = itemAfterKey(event.key, labels, current, isLetter ? typing.current.text : '');
      if (next === undefined) return;
      buttons[next]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={menu}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      style={{ left: `${place.x}px`, top: `${place.y}px` }}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {all.map((section) => (
        <Section key={section.heading ?? ''} section={section} onClose={onClose} />
      ))}
    </div>
  );
}

function Section({ section, onClose }: { readonly section: MenuSection; readonly onClose: () => void }) {
  const id = useId();
  const { heading, items, empty } = section;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
    <div class="menu-section" role="group" aria-labelledby={heading ? id : undefined}>
      {heading ? (
        <div id={id} class="menu-heading" role="presentation">
          {heading}
        </div>
      ) : null}
      {items.length === 0 && empty ? (
        <button type="button" role="menuitem" class="menu-item" disabled>
          {empty}
        </button>
      ) : null}
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          {...(item.checked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': item.checked })}
          class={item.danger ? 'menu-item danger' : 'menu-item'}
          tabIndex={-1}
          disabled={item.disabled}
          onMouseMove={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={({ shiftKey }) => {
            onClose();
            item.onSelect({ shiftKey });
          }}
        >
          <span class="menu-label">{item.label}</span>
          {item.hint ? <small>{item.hint}</small> : null}
          {item.checked ? <small aria-hidden="true">✓</small> : null}
        </button>
      ))}
    </div>
  );
}

function enabled(menu: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(menu?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
}
