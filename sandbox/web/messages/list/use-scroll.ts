import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownMessage } from '../../../page/protocol.ts';

/** Pixels from the end within which a person counts as being there. */
const nearEnd = 160;
/** Pixels from the beginning at which older messages are asked for. */
const nearBeginning = 300;

interface ScrollOptions {
  readonly messages: readonly ShownMessage[];
  readonly myId: string | undefined;
  readonly onBeginning: () => void;
}

/**
 * The list runs from its end (`column-reverse`): its scroll position is 0 there, and counts down towards the beginning. So the
 * browser itself stays at the end when something is added there, and in place when something is added before.
 */
export function useScroll({ messages, myId, onBeginning }: ScrollOptions) {
  const list = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  /** The newest message when the person left the end. */
  const [seenId, setSeenId] = useState<string>();
  const newest = messages.at(-1);

  const toEnd = () => list.current?.scrollTo({ top: 0 });

  const onScroll = () => {
    const element = list.current;
    if (!element) return;
    // A browser rounds, and may come to rest a pixel past the end, where it would not stay at the end of what is added.
    if (element.scrollTop > 0) toEnd();
    const away = element.scrollTop < -nearEnd;
    if (away && !isAway) setSeenId(newest?.id);
    setAway(away);
    const before = element.scrollHeight - element.clientHeight + element.scrollTop;
    if (before < nearBeginning) onBeginning();
  };

  // What a person says themselves, and the answer to a command of theirs, they want to see.
  const lastId = useRef(newest?.id ?? '0');
  useLayoutEffect(() => {
    if (!newest || BigInt(newest.id) <= BigInt(lastId.current)) return;
    lastId.current = newest.id;
    const { author, usedCommand, interaction_metadata: interaction } = newest;
    if ((usedCommand === undefined ? author.id : interaction?.user.id) === myId) toEnd();
  }, [newest?.id]);

  return { list, isAway, hasNew: isAway && newest !== undefined && newest.id !== seenId, toEnd, onScroll };
}
