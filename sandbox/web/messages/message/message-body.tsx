import type { ShownMessage } from '../../../page/protocol.ts';
import { hasFlag, messageFlag } from '../../client/discord-numbers.ts';
import { Markup } from '../../markup/markup.tsx';
import { useNames } from '../../markup/names.ts';
import { MessageComponents } from '../components/message-components.tsx';
import { AttachedFiles } from '../media/attached-files.tsx';
import { Embed } from './embed.tsx';
import { Thinking } from './message-notes.tsx';

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
      {attachments.length > 0 ? <AttachedFiles attachments={attachments} /> : null}
      {embeds.map((embed, index) => (
        <Embed key={index} embed={embed} />
      ))}
      {components.length > 0 ? <MessageComponents of={components} /> : null}
      {content ? null : edited}
    </>
  );
}
