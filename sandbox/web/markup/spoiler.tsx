import './spoiler.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Text that is hidden until it is pressed. */
export function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <span class="spoiler is-open">{children}</span>;
  const open = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    setOpen(true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button can't be broken over lines as text is
    <span
      class="spoiler"
      role="button"
      tabIndex={0}
      aria-label="Spoiler: show it"
      onClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') open(event);
      }}
    >
      <span class="spoiler-text" inert>
        {children}
      </span>
    </span>
  );
}

interface VeilProps {
  readonly isSpoiler: boolean;
  readonly class: string;
  readonly style?: Record<string, string> | undefined;
  readonly children: ComponentChildren;
}

/** A box whose content is blurred and can't be read until its button is pressed. It then stays open. */
export function Veil({ isSpoiler, class: own, style = {}, children }: VeilProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const isVeiled = isSpoiler && !isOpen;
  // The button that had the focus is gone.
  useLayoutEffect(() => {
    if (isOpen) box.current?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <div ref={box} class={`veil ${own}`} style={style} tabIndex={-1}>
      <div class={isVeiled ? 'veil-content is-veiled' : 'veil-content'} inert={isVeiled}>
        {children}
      </div>
      {isVeiled ? (
        <button type="button" class="veil-button" aria-label="Spoiler: show it" onClick={() => setOpen(true)}>
          <span class="veil-word">Spoiler</span>
        </button>
      ) : null}
    </div>
  );
}
