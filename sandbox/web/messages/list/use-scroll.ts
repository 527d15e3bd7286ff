import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownMessage } from '../../../page/protocol.ts';

/** Within this many pixels of the end, a person counts as being there. */
const nearEnd = 160;
/** Within this many pixels of the beginning, older messages are loaded. */
const nearBeginning = 300;

interface ScrollOptions {
  readonly messages: readonly ShownMessage[];
  readonly myId: string | undefined;
  readonly onBeginning: () => void;
}

/**
 * The list is laid out from its end (`column-reverse`): its scroll position is 0 there, and negative above. So the
 * browser itself stays at the end when messages are added there, and in place when older ones are added.
 */
export function useScroll({ messages, myId, onBeginning }: ScrollOptions) {
  const list = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  /** The newest message at the time when the person left the end. */
  const [seenId, setSeenId] = useState<string>();
  const newest = messages.at(-1);

  const toEnd = () => list.current?.scrollTo({ top: 0 });

  const onScroll = () => {
    const element = list.current;
    if (!element) return;
    // A browser rounds, and may stop a pixel off the end, where it would not follow new messages.
    if (element.scrollTop > 0) toEnd();
    const away = element.scrollTop < -nearEnd;
    if (away && !isAway) setSeenId(newest?.id);
    setAway(away);
    const before = element.scrollHeight - element.clientHeight + element.scrollTop;
    if (before < nearBeginning) onBeginning();
  };

  // People want to see what they say themselves, and the answers to their commands.
  const lastId = useRef(newest?.id ?? '0');
  useLayoutEffect(() => {
    if (!newest || BigInt(newest.id) <= BigInt(lastId.current)) return;
    lastId.current = newest.id;
    const { author, usedCommand, interaction_metadata: interaction } = newest;
    if ((usedCommand === undefined ? author.id : interaction?.user.id) === myId) toEnd();
  }, [newest?.id]);

  return { list, isAway, hasNew: isAway && newest !== undefined && newest.id !== seenId, toEnd, onScroll };
}
