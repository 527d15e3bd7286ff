import type { ComponentChildren } from 'preact';
import { useStore } from '../client/store.ts';
import { useNames } from './names.ts';

export function Mention({ children }: { readonly children: ComponentChildren }) {
  return <span class="markup-mention">{children}</span>;
}

/** Links to the channel if this person can see it. */
export function ChannelMention({ id }: { readonly id: string }) {
  const store = useStore();
  const channel = useNames().channel(id);
  if (!channel) return <Mention>#unknown</Mention>;
  return (
    <button type="button" class="markup-mention" onClick={() => store.goTo(id)}>
      #{channel.name}
    </button>
  );
}
