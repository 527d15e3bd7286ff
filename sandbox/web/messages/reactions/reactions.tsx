import './reactions.css';
import type { APIReaction } from 'discord-api-types/v10';
import type { ShownMessage } from '../../../page/protocol.ts';
import { EmojiButton } from './emoji-picker.tsx';
import { useReactions } from './use-reactions.ts';

interface ReactionsProps {
  readonly message: ShownMessage;
  /** Whether this person may add an emoji that nobody has used yet. */
  readonly mayAdd: boolean;
}

/** The reactions of a message. A press adds one's own, or removes it. */
export function Reactions({ message, mayAdd }: ReactionsProps) {
  const { react, unreact } = useReactions(message);
  if (!message.reactions?.length) return null;
  return (
    <div class="reactions">
      {message.reactions.map((reaction) => {
        const name = nameOf(reaction);
        return (
          <button
            key={name}
            type="button"
            class="reaction"
            aria-pressed={reaction.me}
            aria-label={`${name}, ${reaction.count} ${reaction.count === 1 ? 'reaction' : 'reactions'}`}
            onClick={() => (reaction.me ? unreact : react)(name)}
          >
            <span class="markup-emoji">{name}</span>
            <span class="reaction-count">{reaction.count}</span>
          </button>
        );
      })}
      {mayAdd ? <EmojiButton class="reaction reaction-add" label="Add a reaction" onPick={react} /> : null}
    </div>
  );
}

function nameOf({ emoji: { id, name } }: APIReaction): string {
  return id ? `${name}:${id}` : (name ?? '');
}
