import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { componentType } from '../client/discord-numbers.ts';
import { Markup } from '../markup/markup.tsx';
import { Undrawn } from '../ui/undrawn.tsx';
import { CheckboxField } from './fields/checkbox-field.tsx';
import { CheckboxGroupField } from './fields/checkbox-group-field.tsx';
import { FileField } from './fields/file-field.tsx';
import { type Field, type FieldComponent, fieldsIn } from './fields/form-fields.ts';
import { RadioField } from './fields/radio-field.tsx';
import { SelectField } from './fields/select-field.tsx';
import { TextField } from './fields/text-field.tsx';

/** A part of a form: a text, or a field with its label. */
export function FormPart({
  part,
}: {
  readonly part: APIModalInteractionResponseCallbackData['components'][number];
}) {
  if (part.type === componentType.textDisplay) return <Markup text={part.content} />;
  return fieldsIn(part).map((field) => <FieldOfKind key={field.component.custom_id} field={field} />);
}

function FieldOfKind({ field }: { readonly field: Field }) {
  const { component } = field;
  const of = <Component extends FieldComponent>(component: Component) => ({ ...field, component });
  switch (component.type) {
    case componentType.textInput:
      return <TextField field={of(component)} />;
    case componentType.stringSelect:
    case componentType.userSelect:
    case componentType.roleSelect:
    case componentType.mentionableSelect:
    case componentType.channelSelect:
      return <SelectField field={of(component)} />;
    case componentType.radioGroup:
      return <RadioField field={of(component)} />;
    case componentType.checkboxGroup:
      return <CheckboxGroupField field={of(component)} />;
    case componentType.checkbox:
      return <CheckboxField field={of(component)} />;
    case componentType.fileUpload:
      return <FileField field={of(component)} />;
    default:
      return <Undrawn what={`fields of type ${(component satisfies never as { type: number }).type}`} />;
  }
}
