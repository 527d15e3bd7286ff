import { useLayoutEffect, useState } from 'preact/hooks';
import type { PlaceChannel, Scene } from '../../page/protocol.ts';
import { useSlice, useStore } from '../client/store.ts';
import { takeFiles } from '../ui/file-sizes.ts';
import { CommandLine } from './commands/command-line.tsx';
import { commandTaking, leaveCommand, retryCommand } from './commands/command-moves.ts';
import { FailedCommands, WaitingCommands } from './commands/command-notes.tsx';
import { beginCommand, type Drafts, useDraft } from './drafts/drafts.ts';
import { useSending } from './drafts/use-sending.ts';
import { EditMessage } from './message/edit-message.tsx';
import { MessageEditor } from './message/message-editor.tsx';
import { channelWords, optionPlace } from './options/option-place.ts';
import { pastedFiles, useFileDrop } from './use-file-drop.ts';

interface ChannelComposerProps {
  readonly drafts: Drafts;
  readonly as: string;
  readonly scene: Scene;
  readonly channel: PlaceChannel;
  /** While the sandbox isn't answering. */
  readonly isLocked: boolean;
}

/** The composer of one person in one channel. */
export function ChannelComposer({ drafts, as, scene, channel, isLocked }: ChannelComposerProps) {
  const store = useStore();
  const editing = useSlice((state) => state.editing);
  const key = `${as}/${channel.id}`;
  const [draft, change] = useDraft(drafts, key);
  const place = optionPlace(scene, channel);
  const sending = useSending(channel.id, change);
  const [told, setTold] = useState<readonly string[]>([]);
  /** The message box takes the focus after a command was left or sent. */
  const [wasLeft, setLeft] = useState(false);

  useLayoutEffect(() => {
    setTold([]);
    if (editing) setLeft(true);
  }, [editing?.id]);

  const { line } = draft;
  const addFiles = (added: readonly File[]) => {
    if (added.length === 0) return;
    if (editing) return setTold(['Files can’t be added to a message that was already sent.']);
    if (line) {
      const { line: changedLine, problem } = commandTaking(line, added, place.fileLimit);
      change({ line: changedLine });
      return setTold(problem === undefined ? [] : [problem]);
    }
    if (!channel.rights.attach)
      return setTold([
        `You do not have permission to attach files in ${channelWords(channel)}. Ask a moderator, or choose another channel.`,
      ]);
    const { files, problems } = takeFiles(draft.files, added, scene.limits.file);
    change({ files });
    setTold(problems);
  };
  const isOver = useFileDrop(addFiles);

  const saveEdit = async (text: string) => {
    if (!editing) return;
    if (text === '') return setTold(['A message can’t be empty. To delete it, use its menu.']);
    if (text === editing.content || (await sending.change(editing, text))) store.edit(undefined);
  };

  return (
    <section
      class="composer"
      aria-label="Message"
      onPaste={(event) => {
        const files = pastedFiles(event);
        if (files.length > 0) event.preventDefault();
        addFiles(files);
      }}
    >
      <FailedCommands
        person={scene.me.name}
        failed={draft.failed}
        onDismiss={({ number }) =>
          change({ failed: draft.failed.filter((failed) => failed.number !== number) })
        }
        onRetry={(failed) => change((now) => retryCommand(now, failed))}
      />
      <div class="composer-frame">
        {editing ? (
          <EditMessage
            key={editing.id}
            message={editing}
            scene={scene}
            channel={channel}
            place={place}
            isLocked={isLocked}
            onSave={(text) => void saveEdit(text)}
          />
        ) : line ? (
          <CommandLine
            key={line.command.path}
            draft={line}
            channelId={channel.id}
            application={scene.application}
            place={place}
            isLocked={isLocked}
            onDraft={(changedLine) => change({ line: changedLine })}
            onSend={(values) => {
              setTold([]);
              setLeft(true);
              sending.command(line, values);
            }}
            onLeave={() => {
              setLeft(true);
              change(leaveCommand);
            }}
          />
        ) : (
          <MessageEditor
            scene={scene}
            channel={channel}
            place={place}
            draft={draft}
            isLocked={isLocked}
            takesFocus={wasLeft}
            onChange={(part) => {
              setTold([]);
              change(part);
            }}
            onFiles={addFiles}
            onEscape={() => store.answer(undefined)}
            onCommand={({ command, texts }) => change({ text: '', line: beginCommand(command, texts) })}
            onSend={(text, reply) => sending.message(draft, text, reply)}
          />
        )}
        {isOver ? <div class="composer-drop">Drop files to add them</div> : null}
      </div>
      <div class="composer-foot">
        {isLocked ? (
          <p class="composer-told" role="status">
            The connection to the sandbox is lost. What you typed is kept; it can be sent when the sandbox is
            back.
          </p>
        ) : null}
        {told.map((words) => (
          <p key={words} class="composer-told" role="alert">
            {words}
          </p>
        ))}
        <WaitingCommands application={scene.application.name} waiting={draft.waiting} />
      </div>
    </section>
  );
}
