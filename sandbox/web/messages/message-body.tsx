import type { ShownMessage } from '../../page/protocol.ts';
import { Attachments } from './attachments.tsx';
import { hasFlag, messageFlag } from './component-type.ts';
import { Components } from './components.tsx';
import { Embed } from './embed.tsx';
import { Markup } from './markup.tsx';
import { Thinking } from './message-notes.tsx';
import { useNames } from './names.ts';

/** What a message says and shows. */
export function MessageBody({ message }: { readonly message: ShownMessage }) {
  const names = useNames();
  const { author, content, edited_timestamp: editedAt, embeds, attachments, components = [] } = message;
  if (hasFlag(message.flags, messageFlag.loading)) return <Thinking name={names.of(author)} />;
  const edited = editedAt === null ? null : <span class="message-edited">(edited)</span>;
  return (
    <>
      {content ? (
        <Markup text={content} jumbo>
          {edited ? <> {edited}</> : null}
        </Markup>
      ) : null}
      {attachments.length > 0 ? <Attachments attachments={attachments} /> : null}
      {embeds.map((embed, index) => (
        <Embed key={index} embed={embed} />
      ))}
      {components.length > 0 ? <Components of={components} /> : null}
      {content ? null : edited}
    </>
  );
}
