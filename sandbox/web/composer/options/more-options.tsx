import { useId, useState } from 'preact/hooks';
import type { Command, CommandOption } from '../../client/slash-commands.ts';
import { Listbox, optionId } from '../../ui/listbox.tsx';
import { matching } from '../../ui/matching.ts';
import { Popup } from '../../ui/popup.tsx';
import { useListKeys } from '../../ui/use-list-keys.ts';

interface MoreOptionsProps {
  readonly command: Command;
  /** Optional ones whose fields are not open. */
  readonly options: readonly CommandOption[];
  readonly onOpen: (option: CommandOption) => void;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
  /** Called on Backspace if there is nothing to delete. */
  readonly onBack: () => void;
}

/** The end of a command line: opens optional options, by name or from the list. */
export function MoreOptions({ command, options, onOpen, onEnter, onEscape, onBack }: MoreOptionsProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [isFocused, setFocused] = useState(false);
  const [isClosed, setClosed] = useState(false);
  const isOpen = isFocused && !isClosed && options.length > 0;
  const found = isOpen ? matching(options, typed, ({ label, name }) => [label, name]) : [];
  const { active, setActive, onKey } = useListKeys(found.length, typed, typed === '' ? -1 : 0);

  const pick = (index: number) => {
    const option = found[index];
    if (!option) return;
    setTyped('');
    onOpen(option);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') setClosed(false);
    if (onKey(event)) return;
    if (active >= 0 && (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape') {
      if (isOpen) setClosed(true);
      else onEscape();
    } else if (event.key === 'Backspace' && typed === '') {
      event.preventDefault();
      onBack();
    }
  };

  return (
    <>
      <input
        class="command-line-more"
        data-option=""
        role="combobox"
        aria-label={options.length > 0 ? 'Add an optional option' : `Press Enter to send /${command.label}`}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? listId : undefined}
        aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
        autoComplete="off"
        placeholder={options.length > 0 ? `+${options.length} optional` : 'Press Enter to send'}
        value={typed}
        onInput={(event) => {
          setClosed(false);
          setTyped(options.length > 0 ? event.currentTarget.value : '');
        }}
        onFocus={() => {
          setFocused(true);
          setClosed(false);
        }}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
      />
      {isOpen ? (
        <Popup title={<strong>Optional</strong>}>
          <Listbox
            id={listId}
            label="Optional options"
            options={found.map(({ name, label, description }) => ({ value: name, label, description }))}
            activeIndex={active}
            onActivate={setActive}
            onPick={pick}
            empty="No option matches. Press Backspace to see all of them."
          />
        </Popup>
      ) : null}
    </>
  );
}
