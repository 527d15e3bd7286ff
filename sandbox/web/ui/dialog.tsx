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
  /** Stays in sight below what scrolls. */
  readonly foot?: ComponentChildren;
  /** Asks something before all else: the dialog behind it can't be used meanwhile. */
  readonly question?: ComponentChildren;
  /** By Escape, by a press beside it, or by its ✕. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** Where the focus begins: at the first of these that there is. */
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
    // While it is still in the page: only then the browser gives the focus back.
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
        // A file dialog that is given up tells its field so by an event of the same name.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target !== dialog.current) return;
        // The focus would leave for the page.
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
