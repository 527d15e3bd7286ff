import { useEffect, useState } from 'preact/hooks';
import { ActRefused } from '../../client/person-acts.ts';
import { type Command, commandsIn } from '../../client/slash-commands.ts';
import { useStore } from '../../client/store.ts';

export type Offered =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ready'; readonly commands: readonly Command[] };

/** The commands of a channel, loaded again whenever `isOpen` becomes true. */
export function useOfferedCommands(channelId: string, isOpen: boolean): Offered {
  const store = useStore();
  const [offered, setOffered] = useState<Offered>({ kind: 'loading' });
  useEffect(() => {
    if (!isOpen) return;
    const control = new AbortController();
    const { person, state } = store;
    const load = async () => {
      try {
        const { commands } = await person.act('offered', { channelId }, { signal: control.signal });
        const locale = state.scene?.me.locale ?? 'en-US';
        setOffered({ kind: 'ready', commands: commandsIn(commands, locale) });
      } catch (error) {
        if (control.signal.aborted) return;
        if (!(error instanceof ActRefused)) throw error;
        setOffered({ kind: 'failed', reason: error.message });
      }
    };
    void load();
    return () => control.abort();
  }, [store, channelId, isOpen]);
  return offered;
}
