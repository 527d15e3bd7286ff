import './message-head.css';
import type { APIUser } from 'discord-api-types/v10';
import { useNames } from '../../markup/names.ts';
import { headWords, timeWords } from '../../markup/time-words.ts';
import { useNow } from '../../markup/use-now.ts';
import { useUserMenu } from '../../menus/user-menu.tsx';
import { Avatar } from '../../ui/avatar.tsx';

/** How often times are updated, in milliseconds, since today's become yesterday's. */
const aMinute = 60_000;

/** Opens the menu of a user at the point of the press. */
function useOpenUser(userId: string) {
  const open = useUserMenu();
  return (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const box =
      event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : undefined;
    // A press by key has no position.
    const at =
      event.clientX || !box ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom };
    open(userId, at);
  };
}

/** The avatar beside a message. For the keyboard, the name does the same. */
export function MessageAvatar({ author }: { readonly author: APIUser }) {
  const open = useOpenUser(author.id);
  return (
    <button
      type="button"
      class="message-avatar"
      tabIndex={-1}
      aria-hidden="true"
      onClick={open}
      onContextMenu={open}
    >
      <Avatar id={author.id} name={useNames().of(author)} />
    </button>
  );
}

interface MessageHeadProps {
  readonly author: APIUser;
  readonly at: number;
}

export function MessageHead({ author, at }: MessageHeadProps) {
  const names = useNames();
  const open = useOpenUser(author.id);
  return (
    <header class="message-head">
      <h3 class="message-author">
        <button type="button" aria-haspopup="menu" onClick={open} onContextMenu={open}>
          <bdi>{names.of(author)}</bdi>
        </button>
      </h3>
      {author.bot ? <AppBadge /> : null}
      <MessageTime at={at} />
    </header>
  );
}

export function AppBadge() {
  return <span class="message-badge">APP</span>;
}

interface MessageTimeProps {
  readonly at: number;
  /** Only the time, whatever the day. */
  readonly isShort?: boolean;
}

export function MessageTime({ at, isShort = false }: MessageTimeProps) {
  const { locale } = useNames();
  const now = useNow(aMinute);
  return (
    <time class="message-time" dateTime={new Date(at).toISOString()} title={timeWords('F', at, locale, now)}>
      {isShort ? timeWords('t', at, locale, now) : headWords(at, locale, now)}
    </time>
  );
}
