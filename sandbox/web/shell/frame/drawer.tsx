import './drawer.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DrawerProps {
  readonly label: string;
  readonly side: 'left' | 'right';
  /** By Escape or by a press beside it. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * A column that lies over the page. The focus goes into it, and returns to where it was; what lies behind has to be
 * made inert by whoever opens it. (Not a <dialog>: menus open from within, and lie outside of it.)
 */
export function Drawer({ label, side, onClose, children }: DrawerProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      // Behind it the page is inert until this change is drawn.
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
