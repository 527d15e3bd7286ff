import './notices.css';
import { useSlice, useStore } from '../../client/store.ts';
import { Icon } from '../../ui/icons.tsx';

/** Refusals that belong to no message, shown above the message box for a while. */
export function Notices() {
  const store = useStore();
  const notices = useSlice((state) => state.notices);
  return (
    <div class="notices">
      {notices.map(({ id, text }) => (
        <div key={id} class="notice">
          <p role="alert">{text}</p>
          <button type="button" aria-label="Dismiss" onClick={() => store.forgetNotice(id)}>
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
