import './person-switcher.css';
import type { Locale } from 'discord-api-types/v10';
import { useMemo } from 'preact/hooks';
import type { Persona, Scene } from '../../../page/protocol.ts';
import { addressOf } from '../../client/place-link.tsx';
import { useSlice, useStore } from '../../client/store.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icons.tsx';
import { localeName, namedLocales } from './locale-names.ts';

interface PersonSwitcherProps {
  readonly scene: Scene;
  readonly onClose: () => void;
}

/** Everyone that this window can become. */
export function PersonSwitcher({ scene: { me, personas }, onClose }: PersonSwitcherProps) {
  const others = personas.filter(({ id }) => id !== me.id);
  return (
    <Dialog title="Who are you?" class="person-switcher" onClose={onClose}>
      <div class="person-switcher-body">
        <section class="person-switcher-me" aria-label="You">
          <PersonaHead persona={me} note="This is you" />
          <LocaleSelect locale={me.locale} />
        </section>
        <h3>Be somebody else</h3>
        <ul>
          {others.map((persona, index) => (
            <Other key={persona.id} persona={persona} isFirst={index === 0} onClose={onClose} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function PersonaHead({ persona, note }: { readonly persona: Persona; readonly note?: string }) {
  const { id, name, username, about, roles, rights } = persona;
  return (
    <div class="persona">
      <Avatar id={id} name={name} size={44} />
      <div class="persona-words">
        <p class="persona-name">
          <strong>{name}</strong> <span>@{username}</span>
        </p>
        <p>{note ? `${note} · ${about}` : about}</p>
        {roles.length + rights.length > 0 ? (
          <ul class="persona-marks" aria-label="Roles and rights">
            {roles.map((role) => (
              <li key={role} class="persona-role">
                {role}
              </li>
            ))}
            {rights.map((right) => (
              <li key={right}>{right}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

interface OtherProps {
  readonly persona: Persona;
  /** The focus begins there. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

function Other({ persona, isFirst, onClose }: OtherProps) {
  const store = useStore();
  const channelId = useSlice((state) => state.channelId);
  const { name, username, locale } = persona;
  return (
    <li class="persona-card">
      <PersonaHead persona={persona} />
      <p class="persona-locale" lang={locale}>
        {localeName(locale)}
      </p>
      <div class="persona-acts">
        <button
          type="button"
          class="persona-be"
          autofocus={isFirst}
          onClick={() => {
            onClose();
            store.become(username);
          }}
        >
          Be {name}
        </button>
        <a class="persona-window" href={addressOf(username, channelId)} target="_blank" rel="noopener">
          New window
          <span class="aside-voice"> as {name}</span> <Icon name="link" size={16} />
        </a>
      </div>
    </li>
  );
}

/** The language of this person's Discord client, in which the bot answers. */
function LocaleSelect({ locale }: { readonly locale: Locale }) {
  const store = useStore();
  const all = useMemo(namedLocales, []);
  return (
    <label class="persona-language">
      <span>Language of Discord</span>
      <select
        value={locale}
        onChange={({ currentTarget }) => {
          const chosen = all.find((each) => each.locale === currentTarget.value);
          if (chosen) void store.attempt(() => store.person.act('locale', { locale: chosen.locale }));
        }}
      >
        {all.map((each) => (
          <option key={each.locale} value={each.locale} lang={each.locale}>
            {each.name}
          </option>
        ))}
      </select>
    </label>
  );
}
