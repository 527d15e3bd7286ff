import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface PopoverProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly popover: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  /** Called on a press outside both. */
  readonly onLeave: () => void;
}

/** Pixels to the anchor, and to the edges of the window. */
const gap = 4;
const margin = 8;
/** Pixels: with this much room it opens below the anchor, and this is its maximum height. */
const enough = 260;
const tallest = 380;

/** Shows an element with `popover="manual"` over everything else, a dialog included, below its anchor or above it. */
export function usePopover({ anchor, popover, isOpen, onLeave }: PopoverProps): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;
  useLayoutEffect(() => {
    const over = popover.current;
    const at = anchor.current;
    if (!isOpen || !over || !at) return;
    const place = () => putBeside(over, at.getBoundingClientRect());
    const leave = (event: Event) => {
      if (!(event.target instanceof Node) || at.contains(event.target) || over.contains(event.target)) return;
      // A press beside a dialog closes what is open in it, not the dialog as well.
      if (event.target instanceof HTMLDialogElement) {
        event.preventDefault();
        event.stopPropagation();
      }
      latest.current();
    };
    over.showPopover();
    place();
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    addEventListener('mousedown', leave, true);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
      removeEventListener('mousedown', leave, true);
      over.hidePopover();
    };
  }, [isOpen]);
}

function putBeside(over: HTMLElement, at: DOMRect): void {
  const below = innerHeight - at.bottom - gap - margin;
  const above = at.top - gap - margin;
  const isBelow = below >= enough || below >= above;
  over.style.maxHeight = `${Math.min(tallest, isBelow ? below : above)}px`;
  over.style.minWidth = `${at.width}px`;
  over.style.left = `${Math.max(margin, Math.min(at.left, innerWidth - margin - over.offsetWidth))}px`;
  over.style.top = isBelow ? `${at.bottom + gap}px` : 'auto';
  over.style.bottom = isBelow ? 'auto' : `${innerHeight - at.top + gap}px`;
}
