import './text-field.css';
import type { APITextInputComponent } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { cutWords } from './field-checks.ts';
import { FieldFrame } from './field-frame.tsx';
import { textOf } from './field-values.ts';
import { useField } from './form-context.ts';
import { type Field, longestOf } from './form-fields.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** Discord's number for the multi-line style. */
const paragraph = 2;
const insertions = ['insertFromPaste', 'insertFromDrop'];

/** A text of one line, or of many. */
export function TextField({ field }: { readonly field: Field<APITextInputComponent> }) {
  const { component } = field;
  const { value, change } = useField(component.custom_id);
  const [cut, setCut] = useState<string>();
  const isLong = component.style === paragraph;
  const max = longestOf(component);
  const text = textOf(value);
  const isCounted = isLong || component.max_length !== undefined;

  // A browser silently cuts off what is too long.
  function tellCut(event: { readonly currentTarget: TextElement }, pasted: string | undefined): void {
    const { selectionStart, selectionEnd, value: before } = event.currentTarget;
    const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
    const fitted = pasted?.replaceAll(/\r\n?/g, '\n') ?? '';
    const taken = isLong ? fitted : fitted.replaceAll('\n', '');
    setCut(cutWords(max - before.length + replaced, taken.length));
  }

  return (
    <FieldFrame field={field} isLabelled note={cut ? <span role="status">{cut}</span> : undefined}>
      {({ id, describedBy, isInvalid, isRequired }) => {
        const counterId = `${id}-counter`;
        const attributes = {
          id,
          class: 'text-field-input',
          dir: 'auto',
          value: text,
          maxLength: max,
          'aria-required': isRequired,
          'aria-invalid': isInvalid,
          'aria-describedby': [describedBy, isCounted && counterId].filter(Boolean).join(' ') || undefined,
          ...(component.placeholder ? { placeholder: component.placeholder } : {}),
          onInput: (event: InputEvent & { readonly currentTarget: TextElement }) => {
            change(event.currentTarget.value);
            if (!insertions.includes(event.inputType)) setCut(undefined);
          },
          onPaste: (event: ClipboardEvent & { readonly currentTarget: TextElement }) =>
            tellCut(event, event.clipboardData?.getData('text')),
          onDrop: (event: DragEvent & { readonly currentTarget: TextElement }) =>
            tellCut(event, event.dataTransfer?.getData('text')),
        } as const;
        return (
          <div class={isLong ? 'text-field is-long' : 'text-field'}>
            {isLong ? (
              <textarea rows={4} {...attributes} />
            ) : (
              <input type="text" autocomplete="off" {...attributes} />
            )}
            {isCounted ? (
              <span
                id={counterId}
                class={text.length > max ? 'text-field-counter is-over' : 'text-field-counter'}
              >
                {text.length}/{max}
              </span>
            ) : null}
          </div>
        );
      }}
    </FieldFrame>
  );
}
