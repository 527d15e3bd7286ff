import './option-field.css';
import { useId, useState } from 'preact/hooks';
import type { CommandOption } from '../../client/slash-commands.ts';
import { Listbox, optionId } from '../../ui/listbox.tsx';
import { Popup } from '../../ui/popup.tsx';
import { useListKeys } from '../../ui/use-list-keys.ts';
import { FileOption } from './file-option.tsx';
import { type OptionFieldProps, OptionFrame } from './option-frame.tsx';
import { OptionTitle } from './option-title.tsx';
import { emptyEntry } from './option-values.ts';
import { SuggestionIcon } from './suggestion-icon.tsx';
import { choiceSuggestions, type Suggestion, suggestionsFor } from './suggestions.ts';
import { type Completion, useAutocomplete } from './use-autocomplete.ts';

/** One option of the command line. */
export function OptionField(props: OptionFieldProps) {
  return props.option.kind === 'attachment' ? <FileOption {...props} /> : <TextField {...props} />;
}

function TextField(props: OptionFieldProps) {
  const { option, entry, place, problem, onEntry } = props;
  const id = useId();
  const listId = `${id}-list`;
  const [isFocused, setFocused] = useState(false);
  const [isClosed, setClosed] = useState(entry.value !== undefined);
  const takesList = hasList(option);
  const isOpen = takesList && isFocused && !isClosed;
  // Opening the list again shows all choices, not only the chosen one.
  const typed = entry.value === undefined ? entry.text : '';
  const completion = useAutocomplete(props.ask, entry.text, isOpen);
  const suggestions = isOpen ? suggested(props, typed, completion) : [];
  const subject = `${typed}/${suggestions.length}`;
  const { active, setActive, onKey } = useListKeys(suggestions.length, subject, typed.trim() ? 0 : -1);

  const pick = (index: number) => {
    const suggestion = suggestions[index];
    if (!suggestion) return;
    onEntry({ ...emptyEntry, text: suggestion.label, value: suggestion.value });
    setClosed(true);
    props.onPicked();
  };

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return;
    const { key } = event;
    if (takesList && !isOpen && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      setClosed(false);
    } else if (onKey(event)) return;
    else if (active >= 0 && (key === 'Enter' || (key === 'Tab' && !event.shiftKey))) {
      event.preventDefault();
      pick(active);
    } else if (key === 'Enter') {
      event.preventDefault();
      props.onEnter();
    } else if (key === 'Escape') {
      if (isOpen) setClosed(true);
      else props.onEscape();
    } else if (key === 'Backspace' && event.currentTarget.value === '') {
      event.preventDefault();
      props.onRemove();
    }
  };

  return (
    <OptionFrame {...props} id={id}>
      <input
        id={id}
        class="option-input"
        data-option={option.name}
        dir="auto"
        value={entry.text}
        autoComplete="off"
        spellcheck={false}
        inputMode={option.kind === 'integer' ? 'numeric' : option.kind === 'number' ? 'decimal' : undefined}
        aria-required={option.required}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-about${problem === undefined ? '' : ` ${id}-problem`}`}
        {...(takesList
          ? {
              role: 'combobox' as const,
              'aria-autocomplete': 'list' as const,
              'aria-expanded': suggestions.length > 0,
              'aria-controls': suggestions.length > 0 ? listId : undefined,
              'aria-activedescendant': active >= 0 ? optionId(listId, active) : undefined,
            }
          : {})}
        onInput={(event) => {
          setClosed(false);
          onEntry({ ...emptyEntry, text: withoutName(option, event.currentTarget.value) });
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
      />
      {isFocused ? (
        <Popup title={<OptionTitle option={option} place={place} />}>
          {isOpen ? (
            <Listbox
              id={listId}
              label={option.label}
              options={suggestions.map(({ value, label, detail, kind }) => ({
                value: String(value),
                label,
                icon: <SuggestionIcon kind={kind} id={String(value)} name={label} />,
                ...(detail === undefined ? {} : { aside: detail }),
                selected: entry.value === value,
              }))}
              activeIndex={active}
              onActivate={setActive}
              onPick={pick}
              empty={emptyWords(props, completion)}
            />
          ) : null}
        </Popup>
      ) : null}
    </OptionFrame>
  );
}

/** People who know a command by heart type `film:` before the value. */
function withoutName({ name, label }: CommandOption, text: string): string {
  return text === `${name}:` || text === `${label}:` ? '' : text;
}

function hasList(option: CommandOption): boolean {
  const isTyped = option.kind === 'string' || option.kind === 'integer' || option.kind === 'number';
  return option.autocomplete || option.choices.length > 0 || !isTyped;
}

function suggested(
  { option, place, ask }: OptionFieldProps,
  typed: string,
  completion: Completion,
): readonly Suggestion[] {
  if (!ask) return suggestionsFor(option, typed, place);
  return completion.kind === 'ready' ? choiceSuggestions(completion.choices) : [];
}

function emptyWords({ ask }: OptionFieldProps, { kind }: Completion): string {
  if (ask && kind === 'loading') return 'Loading options…';
  if (ask && kind === 'failed') return 'Loading options failed. Keep typing to try again.';
  return 'No options match your search.';
}
