import './drawer.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DrawerProps {
  readonly label: string;
  readonly side: 'left' | 'right';
  /** Called on Escape or on a press beside it. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * A column that lies over the page. The focus moves into it and later returns. The parent must make what lies behind
 * inert. (Not a <dialog>: menus that open from within lie outside of it.)
 */
export function Drawer({ label, side, onClose, children }: DrawerProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      // The page behind it is inert until this change is drawn.
      if (before instanceof HTMLElement) queueMicrotask(() => before.focus());
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press beside the drawer is a second way to Escape
    <div
      class={`drawer is-${side}`}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div ref={box} class="drawer-box" role="dialog" aria-label={label} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}
