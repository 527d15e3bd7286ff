import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { Listbox } from '../listbox.tsx';
import { usePopover } from '../use-popover.ts';
import type { PickerOption } from './picker-option.ts';

interface PickerListProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly label: string;
  readonly listId: string;
  readonly shown: readonly PickerOption[];
  readonly chosen: readonly string[];
  readonly max: number;
  readonly active: number;
  readonly search: boolean;
  readonly typed: string;
  readonly hint?: string;
  readonly empty?: string;
  /** How a search field names the list that it controls. */
  readonly controls: {
    readonly 'aria-controls': string | undefined;
    readonly 'aria-activedescendant': string | undefined;
  };
  readonly onType: (text: string) => void;
  readonly onMark: (index: number) => void;
  readonly onPick: (index: number) => void;
  readonly onDone: () => void;
  /** After a press elsewhere. */
  readonly onLeave: () => void;
}

/** What a picker opens: a search field, the options and, if several can be chosen, a button to finish. */
export function PickerList(props: PickerListProps) {
  const { anchor, isOpen, label, shown, chosen, max, typed } = props;
  const field = useRef<HTMLInputElement>(null);
  const isFull = max > 1 && chosen.length >= max;
  const popover = useRef<HTMLDivElement>(null);
  usePopover({ anchor, popover, isOpen, onLeave: props.onLeave });
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [isOpen]);

  return (
    <div ref={popover} popover="manual" class="picker-popover">
      {isOpen && props.search ? (
        <div class="picker-search">
          <Icon name="search" size={16} />
          <input
            ref={field}
            role="combobox"
            aria-label={`Search ${label}`}
            aria-autocomplete="list"
            aria-expanded={true}
            aria-haspopup="listbox"
            {...props.controls}
            placeholder="Search"
            autocomplete="off"
            value={typed}
            onInput={(event) => props.onType(event.currentTarget.value)}
          />
        </div>
      ) : null}
      {isOpen ? (
        <Listbox
          id={props.listId}
          label={label}
          options={shown.map((option) => {
            const selected = chosen.includes(option.value);
            const detail = option.detail && <small class="picker-detail">{option.detail}</small>;
            return { ...option, detail, selected, disabled: isFull && !selected };
          })}
          activeIndex={props.active}
          multiple={max > 1}
          onPick={props.onPick}
          onActivate={props.onMark}
          empty={typed === '' ? (props.empty ?? 'There is nothing to choose from.') : 'Nothing matches.'}
        />
      ) : null}
      {isOpen && max > 1 ? (
        <div class="picker-foot">
          <span role="status">{props.hint}</span>
          <button type="button" onClick={props.onDone}>
            Done
          </button>
        </div>
      ) : null}
    </div>
  );
}
