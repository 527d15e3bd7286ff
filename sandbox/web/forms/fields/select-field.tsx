import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { useMemo } from 'preact/hooks';
import { useSlice } from '../../client/store.ts';
import { Picker } from '../../ui/picker/picker.tsx';
import { rangeWords } from './field-checks.ts';
import { FieldFrame } from './field-frame.tsx';
import { choicesOf } from './field-values.ts';
import { useField, useFormParts } from './form-context.ts';
import { type Field, rangeOf } from './form-fields.ts';
import { isSearched, optionsOf } from './select-options.tsx';

/** A select menu of a form. */
export function SelectField({ field }: { readonly field: Field<APISelectMenuComponent> }) {
  const { component } = field;
  const { value, change } = useField(component.custom_id);
  const { channelId } = useFormParts();
  const scene = useSlice((state) => state.scene);
  const options = useMemo(() => optionsOf(component, scene, channelId), [component, scene, channelId]);
  const chosen = choicesOf(value);
  const range = rangeOf(component);
  return (
    <FieldFrame field={field}>
      {({ id, describedBy, isInvalid, isRequired }) => (
        <Picker
          id={id}
          label={field.label}
          placeholder={component.placeholder ?? 'Make a selection'}
          options={options}
          chosen={chosen}
          max={range.max}
          mayBeNone={!isRequired}
          search={isSearched(component)}
          hint={`Choose ${rangeWords(range)}`}
          required={isRequired}
          invalid={isInvalid}
          describedBy={describedBy}
          onChoose={change}
          {...(isRequired || chosen.length === 0 ? {} : { onClear: () => change([]) })}
        />
      )}
    </FieldFrame>
  );
}
