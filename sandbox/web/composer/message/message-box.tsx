import './message-box.css';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlaceMember } from '../../../page/protocol.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Listbox, optionId } from '../../ui/listbox.tsx';
import { Popup } from '../../ui/popup.tsx';
import { useListKeys } from '../../ui/use-list-keys.ts';
import { CommandList } from '../commands/command-list.tsx';
import { type Entered, enteredCommand, matchingCommands } from '../commands/entered-command.ts';
import { useOfferedCommands } from '../commands/use-offered-commands.ts';
import { matchingMembers, mentionAt } from '../drafts/mention-text.ts';
import { GrowingText } from './growing-text.tsx';

interface MessageBoxProps {
  readonly label: string;
  readonly text: string;
  /** The id of the problem with the text, if there is one. */
  readonly problemId: string | undefined;
  readonly isLocked: boolean;
  readonly channelId: string;
  readonly application: { readonly id: string; readonly name: string };
  readonly members: readonly PlaceMember[];
  /** What the box is for: when it changes, the box takes the focus. */
  readonly purpose: string;
  /** Whether it takes the focus as soon as it is there. */
  readonly takesFocus: boolean;
  /** False while editing a message. */
  readonly takesCommands: boolean;
  readonly onText: (text: string, picked?: PlaceMember) => void;
  readonly onCommand: (entered: Entered) => void;
  readonly onSend: () => void;
  readonly onEscape: () => void;
  /** Called on the up arrow if nothing is typed. */
  readonly onUp: () => void;
}

/** How many people are listed at once. */
const MAX_MEMBERS_LISTED = 10;

/** Where a message is typed; it offers commands after `/`, and people after `@`. */
export function MessageBox(props: MessageBoxProps) {
  const { label, text, isLocked, channelId, application, onText, onCommand } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(text.length);
  const [nextCaret, setNextCaret] = useState<number>();
  /** The text at which the list was closed. */
  const [closedAt, setClosedAt] = useState<string | undefined>(text);
  const [isFocused, setFocused] = useState(false);

  const isOpen = isFocused && !isLocked && closedAt !== text;
  const isCommand = isOpen && props.takesCommands && /^\/[^\n]{0,8000}$/.test(text);
  const offered = useOfferedCommands(channelId, isCommand);
  const known = offered.kind === 'ready' ? offered.commands : [];
  const commands = isCommand ? matchingCommands(known, text.slice(1)) : [];
  const mention = isOpen && !isCommand ? mentionAt(text, caret) : undefined;
  const members = mention ? matchingMembers(props.members, mention.typed).slice(0, MAX_MEMBERS_LISTED) : [];
  const count = isCommand ? commands.length : members.length;
  const { active, setActive, onKey } = useListKeys(count, text, 0);

  const entered = isCommand ? enteredCommand(known, text) : undefined;
  useLayoutEffect(() => {
    if (entered) onCommand(entered);
  }, [entered !== undefined]);

  useLayoutEffect(() => {
    if (nextCaret === undefined) return;
    box.current?.setSelectionRange(nextCaret, nextCaret);
    setCaret(nextCaret);
    setNextCaret(undefined);
  }, [nextCaret]);

  const isMounted = useRef(false);
  useLayoutEffect(() => {
    if (isMounted.current || props.takesFocus) {
      box.current?.focus();
      setClosedAt(text);
      setNextCaret(text.length);
    }
    isMounted.current = true;
  }, [props.purpose]);

  const pick = (index: number) => {
    const command = commands[index];
    const member = members[index];
    if (command) onCommand({ command, texts: {} });
    if (!mention || !member) return;
    const before = `${text.slice(0, mention.start)}@${member.name} `;
    onText(before + text.slice(caret), member);
    setNextCaret(before.length);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || onKey(event)) return;
    const isPick = event.key === 'Enter' || event.key === 'Tab';
    if (isPick && !event.shiftKey && active >= 0) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (!isCommand || offered.kind !== 'loading') props.onSend();
    } else if (event.key === 'Escape') {
      if (isCommand || count > 0) setClosedAt(text);
      else props.onEscape();
    } else if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault();
      props.onUp();
    }
  };

  return (
    <>
      <GrowingText
        box={box}
        class="message-box"
        value={text}
        aria-label={label}
        placeholder={label}
        aria-disabled={isLocked}
        readOnly={isLocked}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={count > 0 ? listId : undefined}
        aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
        aria-invalid={props.problemId !== undefined}
        aria-describedby={props.problemId}
        onInput={(event) => {
          setCaret(event.currentTarget.selectionStart);
          onText(event.currentTarget.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
      />
      {isCommand ? (
        <CommandList
          id={listId}
          typed={text.slice(1)}
          offered={offered}
          commands={commands}
          application={application}
          active={active}
          onActivate={setActive}
          onPick={pick}
        />
      ) : null}
      {members.length > 0 ? (
        <Popup title="People">
          <Listbox
            id={listId}
            label="People"
            options={members.map(({ id, name, username }) => ({
              value: id,
              label: name,
              aside: username,
              icon: <Avatar id={id} name={name} size={24} />,
            }))}
            activeIndex={active}
            onActivate={setActive}
            onPick={pick}
          />
        </Popup>
      ) : null}
      <span class="aside-voice" role="status">
        {count > 0 ? `${count} ${isCommand ? 'commands' : 'people'}, choose with the arrow keys` : ''}
      </span>
    </>
  );
}
