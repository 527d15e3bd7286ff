import type { APICheckboxGroupComponent } from 'discord-api-types/v10';
import { Choice } from './choice.tsx';
import { rangeWords } from './field-checks.ts';
import { FieldFrame } from './field-frame.tsx';
import { choicesOf } from './field-values.ts';
import { useField } from './form-context.ts';
import { type Field, rangeOf } from './form-fields.ts';

/** Several of a few options, all of them in sight. */
export function CheckboxGroupField({ field }: { readonly field: Field<APICheckboxGroupComponent> }) {
  const { component } = field;
  const { options } = component;
  const { value, change } = useField(component.custom_id);
  const chosen = choicesOf(value);
  const range = rangeOf(component);
  const isFull = chosen.length >= range.max;
  const isLimited = range.min > 1 || range.max < options.length;
  return (
    <FieldFrame field={field} note={isLimited ? `Choose ${rangeWords(range)}.` : undefined}>
      {({ labelId, describedBy, isInvalid }) => (
        <fieldset class="choices" aria-labelledby={labelId} aria-describedby={describedBy}>
          {options.map((option) => {
            const isChosen = chosen.includes(option.value);
            return (
              <Choice
                key={option.value}
                type="checkbox"
                label={option.label}
                description={option.description}
                checked={isChosen}
                disabled={isFull && !isChosen}
                invalid={isInvalid}
                onChange={(isChecked) =>
                  change(
                    isChecked ? [...chosen, option.value] : chosen.filter((each) => each !== option.value),
                  )
                }
              />
            );
          })}
        </fieldset>
      )}
    </FieldFrame>
  );
}
