import type { APIRadioGroupComponent } from 'discord-api-types/v10';
import { Choice } from './choice.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useField } from './form-context.ts';
import type { Field } from './form-fields.ts';

/** One of a few options, all of them in sight. */
export function RadioField({ field }: { readonly field: Field<APIRadioGroupComponent> }) {
  const { component } = field;
  const { value, change } = useField(component.custom_id);
  return (
    <FieldFrame field={field}>
      {({ id, labelId, describedBy, isInvalid, isRequired }) => (
        <div
          class="choices"
          role="radiogroup"
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          aria-required={isRequired}
          aria-invalid={isInvalid}
        >
          {component.options.map((option) => (
            <Choice
              key={option.value}
              type="radio"
              name={id}
              label={option.label}
              description={option.description}
              checked={option.value === value}
              onChange={() => change(option.value)}
            />
          ))}
          {isRequired || value === '' ? null : (
            <button type="button" class="choices-clear" onClick={() => change('')}>
              Clear <span class="aside-voice">{field.label}</span>
            </button>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
