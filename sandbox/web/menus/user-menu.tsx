import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import type { PlaceChannel, Scene } from '../../page/protocol.ts';
import { copyText } from '../client/copy-text.ts';
import { addressOf } from '../client/place-link.tsx';
import { channelWith } from '../client/state.ts';
import { type Store, useSlice, useStore } from '../client/store.ts';
import { useNames } from '../markup/names.ts';
import { Menu, type MenuItem, type MenuSection, type Point } from '../ui/menu.tsx';
import { menuCommand, useAppsSection } from './apps-section.ts';

type OpenMenu = (userId: string, at: Point) => void;

const UserMenuContext = createContext<OpenMenu | undefined>(undefined);

/** Opens the menu of a user at a point of the window. */
export function useUserMenu(): OpenMenu {
  const open = useContext(UserMenuContext);
  if (!open) throw new Error('there is no UserMenuProvider around this component');
  return open;
}

interface Shown {
  readonly userId: string;
  readonly at: Point;
}

export function UserMenuProvider({ children }: { readonly children: ComponentChildren }) {
  const [shown, setShown] = useState<Shown>();
  const open = useCallback<OpenMenu>((userId, at) => setShown({ userId, at }), []);
  const scene = useSlice((state) => state.scene);
  return (
    <UserMenuContext.Provider value={open}>
      {children}
      {shown && scene ? (
        <section aria-label="User menu">
          <UserMenu key={shown.userId} {...shown} scene={scene} onClose={() => setShown(undefined)} />
        </section>
      ) : null}
    </UserMenuContext.Provider>
  );
}

interface UserMenuProps extends Shown {
  readonly scene: Scene;
  readonly onClose: () => void;
}

function UserMenu({ userId, at, scene, onClose }: UserMenuProps) {
  const store = useStore();
  const name = useNames().user(userId) ?? 'Somebody';
  const channel = useSlice((state) => channelWith(state.scene, state.channelId));
  const mayUseApps = channel?.rights.useCommands === true;
  const apps = useAppsSection({
    type: menuCommand.user,
    channelId: mayUseApps ? channel.id : undefined,
    target: { userId },
  });
  return (
    <Menu
      label={name}
      at={at}
      onClose={onClose}
      sections={[userSection({ userId, name, scene, channel, store }), ...(mayUseApps ? [apps] : [])]}
    />
  );
}

interface UserSubject {
  readonly userId: string;
  readonly name: string;
  readonly scene: Scene;
  readonly channel: PlaceChannel | undefined;
  readonly store: Store;
}

function userSection({ userId, name, scene, channel, store }: UserSubject): MenuSection {
  const persona = scene.personas.find(({ id }) => id === userId && id !== scene.me.id);
  const items: MenuItem[] = [];
  if (persona) {
    const { username } = persona;
    items.push(
      { label: `Be ${name}`, hint: `@${username}`, onSelect: () => store.become(username) },
      {
        label: 'Open in a new window',
        onSelect: () => void window.open(addressOf(username, channel?.id), '_blank', 'noopener'),
      },
    );
  }
  if (userId === scene.application.id && channel?.kind !== 'direct') {
    items.push({ label: 'Message', onSelect: () => store.goTo(scene.direct.id) });
  }
  items.push({ label: 'Copy user ID', onSelect: () => void copyText(store, userId) });
  return { heading: name, items };
}
