import './picker.css';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { optionId } from '../listbox.tsx';
import { matching } from '../matching.ts';
import { Spinner } from '../spinner.tsx';
import { PickerChoice } from './picker-choice.tsx';
import { PickerList } from './picker-list.tsx';
import type { PickerOption } from './picker-option.ts';
import { usePickerKeys } from './use-picker-keys.ts';

export interface PickerProps {
  /** The id of the button, for a label elsewhere. */
  readonly id?: string;
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly PickerOption[];
  readonly chosen: readonly string[];
  readonly max: number;
  /** Whether the only choice may be cleared. */
  readonly mayBeNone: boolean;
  /** Whether the options can be searched. */
  readonly search: boolean;
  /** How many of several may be chosen: "Choose 2 to 3". */
  readonly hint?: string;
  readonly empty?: string;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly required?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChoose: (values: readonly string[]) => void;
  /** `escaped` if the person pressed Escape. */
  readonly onClose?: (how: 'done' | 'escaped') => void;
  /** Adds a ✕ after what is chosen. */
  readonly onClear?: () => void;
}

/** A box with what is chosen, which opens a list over everything else. All select menus are built on it. */
export function Picker(props: PickerProps) {
  const { options, chosen, max, search, onClose } = props;
  const multiple = max > 1;
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);

  const shown = matching(options, typed, ({ label, detail = '', description = '' }) => [
    label,
    detail,
    description,
  ]);
  const active = Math.min(marked, shown.length - 1);
  const isFull = multiple && chosen.length >= max;

  function open(): void {
    if (props.busy) return;
    setTyped('');
    setMarked(
      Math.max(
        0,
        options.findIndex(({ value }) => chosen.includes(value)),
      ),
    );
    setOpen(true);
  }

  function close(how: 'done' | 'escaped', returnsFocus = true): void {
    if (!isOpen) return;
    setOpen(false);
    if (returnsFocus) button.current?.focus({ preventScroll: true });
    onClose?.(how);
  }

  function pick(index: number): void {
    const value = shown[index]?.value;
    if (value === undefined) return;
    const isChosen = chosen.includes(value);
    const others = chosen.filter((each) => each !== value);
    if (multiple) {
      if (isChosen || !isFull) props.onChoose(isChosen ? others : [...chosen, value]);
      return;
    }
    close('done');
    if (!isChosen) props.onChoose([value]);
    else if (props.mayBeNone) props.onChoose([]);
  }

  const onKeyDown = usePickerKeys({
    isOpen,
    search,
    labels: shown.map(({ label }) => label),
    active,
    onOpen: open,
    onMark: setMarked,
    onPick: pick,
    onEscape: () => close('escaped'),
  });
  const controls = {
    'aria-haspopup': 'listbox',
    'aria-controls': isOpen && shown.length > 0 ? listId : undefined,
    'aria-activedescendant': isOpen && active >= 0 ? optionId(listId, active) : undefined,
  } as const;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div
      ref={root}
      class="picker"
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget: to }) => {
        // If nothing else takes the focus, the whole window has lost it.
        if (to instanceof Node && !root.current?.contains(to)) close('done', false);
      }}
    >
      <button
        ref={button}
        type="button"
        class={props.onClear ? 'picker-box is-clearable' : 'picker-box'}
        {...(props.id ? { id: props.id } : {})}
        role="combobox"
        aria-label={props.label}
        aria-required={props.required ?? false}
        aria-invalid={props.invalid ?? false}
        aria-describedby={props.describedBy}
        aria-busy={props.busy ?? false}
        disabled={props.disabled}
        aria-expanded={isOpen}
        {...controls}
        onClick={() => (isOpen ? close('done') : open())}
      >
        <PickerChoice {...props} />
        {props.busy ? <Spinner /> : <Icon name="down" size={18} />}
      </button>
      {props.onClear ? (
        <button
          type="button"
          class="picker-clear"
          aria-label={`Clear ${props.label}`}
          onClick={() => {
            props.onClear?.();
            button.current?.focus();
          }}
        >
          <Icon name="close" size={16} />
        </button>
      ) : null}
      <PickerList
        {...props}
        anchor={button}
        isOpen={isOpen}
        listId={listId}
        shown={shown}
        active={active}
        controls={controls}
        typed={typed}
        onType={(text) => {
          setTyped(text);
          setMarked(0);
        }}
        onMark={setMarked}
        onPick={pick}
        onDone={() => close('done')}
        onLeave={() => close('done', false)}
      />
    </div>
  );
}
