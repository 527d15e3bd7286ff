import './listbox.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ListboxOption {
  readonly value: string;
  readonly label: string;
  /** Behind the label, muted. */
  readonly detail?: ComponentChildren;
  /** Below the label. */
  readonly description?: string;
  /** At the end of the row, muted; not on phones. */
  readonly aside?: string;
  readonly icon?: ComponentChildren;
  readonly selected?: boolean;
  readonly disabled?: boolean;
}

interface ListboxProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ListboxOption[];
  /** The option that Enter would pick; -1 for none. */
  readonly activeIndex: number;
  readonly multiple?: boolean;
  readonly onPick: (index: number) => void;
  readonly onActivate: (index: number) => void;
  /** Shown if there are no options. */
  readonly empty?: string;
}

/** The id of an option, for the `aria-activedescendant` of the field that the listbox belongs to. */
export function optionId(listboxId: string, index: number): string {
  return `${listboxId}-${index}`;
}

/** The list of a combobox: the focus and the keys stay in the field that it belongs to. */
export function Listbox(props: ListboxProps) {
  const { id, label, options, activeIndex, multiple = false, onPick, onActivate } = props;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('.listbox-option.active')?.scrollIntoView({ block: 'nearest' });
  }, [activeIndex, options]);

  if (options.length === 0)
    return (
      <p class="listbox-empty" role="status">
        {props.empty ?? 'There is nothing to choose from.'}
      </p>
    );
  return (
    <div
      ref={list}
      id={id}
      class="listbox"
      role="listbox"
      aria-label={label}
      aria-multiselectable={multiple}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that the focus stays in
        <div
          key={option.value}
          id={optionId(id, index)}
          class={index === activeIndex ? 'listbox-option active' : 'listbox-option'}
          role="option"
          tabIndex={-1}
          aria-selected={multiple ? option.selected === true : (option.selected ?? index === activeIndex)}
          aria-disabled={option.disabled === true}
          onMouseMove={() => {
            if (index !== activeIndex) onActivate(index);
          }}
          onClick={() => {
            if (!option.disabled) onPick(index);
          }}
        >
          {option.icon}
          <span class="listbox-words">
            <span class="listbox-label">
              <bdi>{option.label}</bdi> {option.detail}
            </span>
            {option.description ? (
              <span class="listbox-description" dir="auto">
                {option.description}
              </span>
            ) : null}
          </span>
          {option.aside ? <span class="listbox-aside">{option.aside}</span> : null}
          {option.selected ? (
            <span class="listbox-mark" aria-hidden="true">
              ✓
            </span>
          ) : null}
        </div>
      ))}
    </div>
  );
}
