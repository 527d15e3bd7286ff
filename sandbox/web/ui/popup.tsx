import './popup.css';
import type { ComponentChildren } from 'preact';

/** A box that opens above the composer. A press in it leaves the focus where it is. */
export function Popup({
  title,
  children,
}: {
  readonly title?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes no press, it keeps the focus where it is
    <div class="popup" onMouseDown={(event) => event.preventDefault()}>
      {title === undefined ? null : <div class="popup-title">{title}</div>}
      {children}
    </div>
  );
}
