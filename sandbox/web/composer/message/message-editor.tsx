import { useId, useRef, useState } from 'preact/hooks';
import type { PlaceChannel, Scene, ShownMessage } from '../../../page/protocol.ts';
import { codePoints, MAX_FILES } from '../../../rules/limits.ts';
import { useSlice, useStore } from '../../client/store.ts';
import { Icon } from '../../ui/icons.tsx';
import type { Entered } from '../commands/entered-command.ts';
import type { Draft } from '../drafts/drafts.ts';
import { toWire } from '../drafts/mention-text.ts';
import type { Reply } from '../drafts/use-sending.ts';
import { channelWords } from '../options/option-place.ts';
import type { OptionPlace } from '../options/suggestions.ts';
import { DraftFiles } from './draft-files.tsx';
import { MessageBox } from './message-box.tsx';
import { ReplyBar } from './reply-bar.tsx';
import { TextLength } from './text-length.tsx';

interface MessageEditorProps {
  readonly scene: Scene;
  readonly channel: PlaceChannel;
  readonly place: OptionPlace;
  readonly draft: Draft;
  readonly isLocked: boolean;
  /** Whether a sent message is edited: that takes no files and no commands, and the text may become empty. */
  readonly isChange?: boolean;
  readonly takesFocus: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onFiles?: (files: readonly File[]) => void;
  readonly onCommand?: (entered: Entered) => void;
  readonly onEscape: () => void;
  /** `text` as it goes over the wire. */
  readonly onSend: (text: string, reply: Reply | undefined) => void;
}

/** Writes a message, with files and as a reply, or edits one. */
export function MessageEditor(props: MessageEditorProps) {
  const { scene, channel, place, draft, isLocked, isChange = false, onChange, onFiles, onSend } = props;
  const store = useStore();
  const answering = useSlice((state) => state.answering);
  const history = useSlice(({ histories }) => histories[channel.id]);
  const [quiet, setQuiet] = useState<string>();
  const chooser = useRef<HTMLInputElement>(null);
  const problemId = useId();

  const text = toWire(draft.text, draft.picked, place.members).trim();
  const length = codePoints(text);
  const isTooLong = length > scene.limits.message;
  const isEmpty = text === '' && draft.files.length === 0;
  const isOwn = answering?.author.id === scene.me.id;
  const reply = answering && { message: answering, ping: !isOwn && quiet !== answering.id };

  const send = () => {
    if (isLocked || isTooLong || (isEmpty && !isChange)) return;
    onSend(text, reply);
  };

  return (
    <>
      {reply ? (
        <ReplyBar
          name={nameOf(reply.message, place)}
          ping={isOwn ? undefined : reply.ping}
          onPing={(ping) => setQuiet(ping ? undefined : reply.message.id)}
          onCancel={() => store.answer(undefined)}
        />
      ) : null}
      <DraftFiles
        files={draft.files}
        onRemove={(index) => onChange({ files: draft.files.filter((_, each) => each !== index) })}
      />
      <div class="composer-row">
        {isChange ? null : (
          <>
            <button
              type="button"
              class="composer-button"
              aria-label="Attach files"
              title="Attach files"
              disabled={!channel.rights.attach}
              onClick={() => chooser.current?.click()}
            >
              <Icon name="plus" />
            </button>
            <input
              ref={chooser}
              type="file"
              multiple
              hidden
              onChange={({ currentTarget }) => {
                onFiles?.([...(currentTarget.files ?? [])]);
                currentTarget.value = '';
              }}
            />
          </>
        )}
        <MessageBox
          label={isChange ? 'Edit message' : `Message ${channelWords(channel)}`}
          text={draft.text}
          problemId={isTooLong ? problemId : undefined}
          isLocked={isLocked}
          channelId={channel.id}
          application={scene.application}
          members={place.members}
          purpose={answering?.id ?? ''}
          takesFocus={props.takesFocus}
          takesCommands={!isChange && channel.rights.useCommands}
          onText={(changed, member) =>
            onChange({
              text: changed,
              ...(member ? { picked: { ...draft.picked, [member.name]: member.id } } : {}),
            })
          }
          onCommand={(entered) => props.onCommand?.(entered)}
          onSend={send}
          onEscape={props.onEscape}
          onUp={() => {
            const own = history?.messages.findLast((message) => isChangeable(message, scene.me.id));
            if (own) store.edit(own);
          }}
        />
        <button
          type="button"
          class="composer-button"
          aria-label={isChange ? 'Save' : 'Send message'}
          title={isChange ? 'Save' : 'Send'}
          disabled={isLocked || isTooLong || isEmpty}
          onClick={send}
        >
          <Icon name={isChange ? 'check' : 'send'} />
        </button>
      </div>
      <TextLength
        id={problemId}
        length={length}
        max={scene.limits.message}
        onFile={
          channel.rights.attach && !isChange && draft.files.length < MAX_FILES
            ? () => {
                onFiles?.([new File([text], 'message.txt', { type: 'text/plain' })]);
                onChange({ text: '', picked: {} });
              }
            : undefined
        }
      />
    </>
  );
}

/** Messages that were typed: Discord's types 0 and 19 (replies). */
function isChangeable({ author, type, content }: ShownMessage, myId: string): boolean {
  return author.id === myId && (type === 0 || type === 19) && content !== '';
}

function nameOf({ author }: ShownMessage, { members }: OptionPlace): string {
  const member = members.find(({ id }) => id === author.id);
  return member?.name ?? author.global_name ?? author.username;
}
