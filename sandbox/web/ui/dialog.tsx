import './dialog.css';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

interface DialogProps {
  readonly title: string;
  /** Before the title. */
  readonly sign?: ComponentChildren;
  /** Below the title. */
  readonly subtitle?: ComponentChildren;
  /** Stays visible below the scrolling part. */
  readonly foot?: ComponentChildren;
  /** For a question: the dialog behind it can't be used until it is answered. */
  readonly question?: ComponentChildren;
  /** Called on Escape, on a press beside it, or by its ✕. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** Where the focus begins: at the first of these that exists. */
const beginnings = [
  '[autofocus]',
  ':is(input, textarea, select, [role="combobox"]):not(:disabled)',
  '.dialog-body :is(a[href], button:not(:disabled))',
  '.dialog-foot button:not(:disabled)',
  'button',
];

/** A window over the page. The focus begins at its first field, stays in it, and returns to where it was. */
export function Dialog(props: DialogProps) {
  const { title, sign, subtitle, foot, question, onClose, children, class: more = '' } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const begin = beginnings.map((kind) => element?.querySelector<HTMLElement>(kind)).find((found) => found);
    begin?.focus();
    // While it is still in the page, since only then does the browser return the focus.
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={`dialog ${more}`}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        // A cancelled file dialog sends its field an event of the same name.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target !== dialog.current) return;
        // Otherwise the focus would leave for the page.
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-box" inert={question !== undefined}>
        <header class="dialog-head">
          {sign}
          <div class="dialog-titles">
            <h2 id={titleId} dir="auto">
              {title}
            </h2>
            {subtitle}
          </div>
          <button type="button" class="dialog-close" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div class="dialog-body">{children}</div>
        {foot === undefined ? null : <footer class="dialog-foot">{foot}</footer>}
      </div>
      {question}
    </dialog>
  );
}
