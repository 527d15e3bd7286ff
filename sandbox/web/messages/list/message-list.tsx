import './message-list.css';
import { Fragment, type TargetedKeyboardEvent } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { PlaceChannel } from '../../../page/protocol.ts';
import { channelWith, type History } from '../../client/state.ts';
import { useSlice, useStore } from '../../client/store.ts';
import { JumpContext } from '../../markup/jump.ts';
import { useNames } from '../../markup/names.ts';
import { timeWords } from '../../markup/time-words.ts';
import { Icon } from '../../ui/icons.tsx';
import { Message } from '../message/message.tsx';
import { ChannelWelcome } from './channel-welcome.tsx';
import { rowsOf } from './message-rows.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useJumpTarget } from './use-jump-target.ts';
import { useScroll } from './use-scroll.ts';

/** The messages of the open channel. */
export function MessageList() {
  const channel = useSlice(({ scene, channelId }) => channelWith(scene, channelId));
  const history = useSlice(({ histories, channelId }) =>
    channelId === undefined ? undefined : histories[channelId],
  );
  const { jump, flashedId } = useJumpTarget(channel?.id, history);
  return (
    <JumpContext.Provider value={jump}>
      <section class="message-list" aria-label="Messages">
        {channel && history ? (
          <Shown key={channel.id} channel={channel} history={history} flashedId={flashedId} />
        ) : (
          <Loading />
        )}
      </section>
    </JumpContext.Provider>
  );
}

interface ShownProps {
  readonly channel: PlaceChannel;
  readonly history: History;
  readonly flashedId: string | undefined;
}

function Shown({ channel, history: { messages, hasMore }, flashedId }: ShownProps) {
  const myId = useSlice(({ scene }) => scene?.me.id);
  const [stopId, setStopId] = useState<string>();
  const older = useOlder(channel.id, hasMore);
  const { list, isAway, hasNew, toEnd, onScroll } = useScroll({ messages, myId, onBeginning: older.load });
  const rows = useMemo(() => rowsOf(messages), [messages]);
  const stop = messages.find(({ id }) => id === stopId) ?? messages.at(-1);
  useFocusKept(list, stop?.id);
  const title = channel.kind === 'direct' ? `Messages with ${channel.name}` : `Messages in #${channel.name}`;
  return (
    <>
      <div
        ref={list}
        class="message-list-scroll"
        role="log"
        aria-label={title}
        aria-live={older.isLoading ? 'off' : 'polite'}
        onScroll={onScroll}
        onKeyDown={moveByArrows}
        onFocusIn={({ target }) => {
          const article = target instanceof Element ? target.closest('article') : null;
          if (article) setStopId(article.id.replace('message-', ''));
        }}
      >
        <div class="message-list-all">
          <h2 class="aside-voice">{title}</h2>
          {hasMore ? (
            <button type="button" class="message-list-older" disabled={older.isLoading} onClick={older.load}>
              {older.isLoading ? 'Loading…' : 'Load older messages'}
            </button>
          ) : (
            <ChannelWelcome channel={channel} />
          )}
          {rows.map(({ message, isFollowUp, startsDay }) => (
            <Fragment key={message.id}>
              {startsDay ? <DayDivider at={Date.parse(message.timestamp)} /> : null}
              <Message
                message={message}
                channel={channel}
                isFollowUp={isFollowUp}
                isFlashed={message.id === flashedId}
                isStop={message === stop}
              />
            </Fragment>
          ))}
        </div>
      </div>
      {isAway ? (
        <button type="button" class="message-list-end" onClick={toEnd}>
          {hasNew ? 'New messages' : 'Jump to the newest'} <Icon name="down" size={16} />
        </button>
      ) : null}
    </>
  );
}

/** Loads older messages, one page at a time. */
function useOlder(channelId: string, hasMore: boolean) {
  const store = useStore();
  const [isLoading, setLoading] = useState(false);
  const isUnderway = useRef(false);

  async function load(): Promise<void> {
    if (!hasMore || isUnderway.current) return;
    isUnderway.current = true;
    setLoading(true);
    try {
      await store.loadOlder(channelId);
    } finally {
      isUnderway.current = false;
      setLoading(false);
    }
  }

  return { isLoading, load: () => void load() };
}

function moveByArrows(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || target.tagName !== 'ARTICLE') return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>('article')];
  const at = all.indexOf(target);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[key];
  const next = to === undefined ? undefined : all[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function DayDivider({ at }: { readonly at: number }) {
  const { locale } = useNames();
  const words = timeWords('D', at, locale, at);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't hold words
    <div class="message-list-day" role="separator" aria-label={words}>
      <span>{words}</span>
    </div>
  );
}

function Loading() {
  return (
    <div class="message-list-loading" role="status">
      <span class="aside-voice">Loading messages…</span>
      {[70, 45, 85, 60, 35].map((width) => (
        <div key={width} class="message-list-bone" style={{ '--width': `${width}%` }} />
      ))}
    </div>
  );
}
