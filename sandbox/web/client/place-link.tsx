import type { ComponentChildren } from 'preact';
import { useSlice, useStore } from './store.ts';

interface PlaceLinkProps {
  readonly channelId: string;
  readonly class: string;
  readonly isCurrent?: boolean;
  readonly title?: string | undefined;
  readonly onGo?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** Opens a channel in this window, or in another one like any link. */
export function PlaceLink(props: PlaceLinkProps) {
  const { channelId, isCurrent = false, title, onGo, children } = props;
  const store = useStore();
  const as = useSlice((state) => state.as);
  return (
    <a
      class={props.class}
      href={addressOf(as, channelId)}
      aria-current={isCurrent ? 'page' : undefined}
      title={title}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        store.goTo(channelId);
        onGo?.();
      }}
    >
      {children}
    </a>
  );
}

export function addressOf(as: string, channelId: string | undefined): string {
  return `/?${new URLSearchParams({ as, ...(channelId ? { channel: channelId } : {}) })}`;
}
