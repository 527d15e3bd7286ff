import type { APIApplicationCommand } from 'discord-api-types/v10';
import { useEffect, useState } from 'preact/hooks';
import type { Acts, Scene } from '../../page/protocol.ts';
import { ActRefused } from '../client/person-acts.ts';
import { localized } from '../client/slash-commands.ts';
import { type Store, useStore } from '../client/store.ts';
import type { MenuItem, MenuSection } from '../ui/menu.tsx';

/** Discord's types of context menu commands. */
export const menuCommand = { user: 2, message: 3 } as const;

type Target = Acts['menu']['body']['target'];

interface AppsQuestion {
  readonly type: (typeof menuCommand)[keyof typeof menuCommand];
  readonly channelId: string | undefined;
  readonly target: Target;
}

type Asked =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** The commands that apps offer in a menu here, loaded each time it opens. */
export function useAppsSection({ type, channelId, target }: AppsQuestion): MenuSection {
  const store = useStore();
  const [asked, setAsked] = useState<Asked>({ kind: 'loading' });
  useEffect(() => {
    if (channelId === undefined) return;
    const control = new AbortController();
    const ask = async () => {
      try {
        const answer = await store.person.act('offered', { channelId }, { signal: control.signal });
        setAsked({ kind: 'ready', commands: answer.commands.filter((command) => command.type === type) });
      } catch (error) {
        if (control.signal.aborted) return;
        if (!(error instanceof ActRefused)) throw error;
        setAsked({ kind: 'failed', reason: error.message });
      }
    };
    void ask();
    return () => control.abort();
  }, [store, channelId, type]);
  return { heading: 'Apps', ...contentOf(asked, store, { channelId, target }) };
}

function contentOf(
  asked: Asked,
  store: Store,
  { channelId, target }: Pick<AppsQuestion, 'channelId' | 'target'>,
): Pick<MenuSection, 'items' | 'empty'> {
  if (asked.kind === 'loading') return { items: [], empty: 'Loading…' };
  if (asked.kind === 'failed') return { items: [], empty: asked.reason };
  const { scene } = store.state;
  const items = asked.commands.map(
    (command): MenuItem => ({
      label: localized(command.name, command.name_localizations, scene?.me.locale ?? 'en-US'),
      hint: appName(scene),
      onSelect: () => {
        if (channelId !== undefined) void use(store, { channelId, name: command.name, target });
      },
    }),
  );
  return { items, empty: 'No app commands here' };
}

async function use(store: Store, body: Acts['menu']['body']): Promise<void> {
  const failure = await store.settle(() => store.person.act('menu', body));
  if (failure) store.notify(failure);
}

const appName = (scene: Scene | undefined) => scene?.application.name ?? '';
