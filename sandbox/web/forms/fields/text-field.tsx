import { codePoints } from '../../../rules/limits.ts';
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

  // A field cuts off what is too long. A browser would do so, too, but count UTF-16 units.
  function tellCut(event: { readonly currentTarget: TextElement }, pasted: string | undefined): void {
    const { selectionStart, selectionEnd, value: before } = event.currentTarget;
    const replaced = codePoints(before.slice(selectionStart ?? 0, selectionEnd ?? 0));
    const fitted = pasted?.replaceAll(/\r\n?/g, '\n') ?? '';
    const taken = isLong ? fitted : fitted.replaceAll('\n', '');
    setCut(cutWords(max - codePoints(before) + replaced, codePoints(taken)));
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
          'aria-required': isRequired,
          'aria-invalid': isInvalid,
          'aria-describedby': [describedBy, isCounted && counterId].filter(Boolean).join(' ') || undefined,
          ...(component.placeholder ? { placeholder: component.placeholder } : {}),
          onInput: (event: InputEvent & { readonly currentTarget: TextElement }) => {
            cutAtCaret(event.currentTarget, max);
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
                class={codePoints(text) > max ? 'text-field-counter is-over' : 'text-field-counter'}
              >
                {codePoints(text)}/{max}
              </span>
            ) : null}
          </div>
        );
      }}
    </FieldFrame>
  );
}

/** Takes away the end of what was just put in, as far as it is too much. */
function cutAtCaret(field: TextElement, max: number): void {
  const over = codePoints(field.value) - max;
  if (over <= 0) return;
  const caret = field.selectionEnd ?? field.value.length;
  const kept = [...field.value.slice(0, caret)].slice(0, -over).join('');
  field.value = kept + field.value.slice(caret);
  field.setSelectionRange(kept.length, kept.length);
}
