import type { APICheckboxComponent } from 'discord-api-types/v10';
import { Choice } from './choice.tsx';
import type { Field } from './fields.ts';
import { useField } from './form-context.ts';

/** A single checkbox; its words are those of its label. */
export function CheckboxField({ field }: { readonly field: Field<APICheckboxComponent> }) {
  const { component, label, description } = field;
  const { value, change } = useField(component.custom_id);
  return (
    <div class="field" data-field={component.custom_id}>
      <Choice
        type="checkbox"
        label={label}
        description={description}
        checked={value === true}
        onChange={change}
      />
    </div>
  );
}
