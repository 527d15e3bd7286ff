import './skip-link.css';
import { composerId, focusComposer } from '../../composer/composer-focus.ts';

/** The first stop for the Tab key. */
export function SkipLink() {
  return (
    <a
      class="skip-link"
      href={`#${composerId}`}
      onClick={(event) => {
        event.preventDefault();
        focusComposer();
      }}
    >
      Skip to the message box
    </a>
  );
}
