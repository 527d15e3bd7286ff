import type { APICheckboxComponent } from 'discord-api-types/v10';
import { Choice } from './choice.tsx';
import { useField } from './form-context.ts';
import type { Field } from './form-fields.ts';

/** A single checkbox, named by its label. */
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
