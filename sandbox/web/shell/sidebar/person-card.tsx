import './person-card.css';
import { useState } from 'preact/hooks';
import type { Scene } from '../../../page/protocol.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { localeName } from '../people/locale-names.ts';
import { PersonSwitcher } from '../people/person-switcher.tsx';

/** Who this window is, as a button that opens the person switcher. */
export function PersonCard({ scene }: { readonly scene: Scene }) {
  const [isOpen, setOpen] = useState(false);
  const { me } = scene;
  return (
    <section class="person-card" aria-label="You">
      <button
        type="button"
        class="person-card-button"
        aria-haspopup="dialog"
        title="Become somebody else, or change the language"
        onClick={() => setOpen(true)}
      >
        <Avatar id={me.id} name={me.name} size={36} />
        <span class="person-card-words">
          <strong>{me.name}</strong>
          <small>{me.about}</small>
          <small lang={me.locale}>{localeName(me.locale)}</small>
        </span>
        <Icon name="swap" />
        <span class="aside-voice">Switch person</span>
      </button>
      {isOpen ? <PersonSwitcher scene={scene} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
