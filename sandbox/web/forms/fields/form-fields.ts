import type {
  APICheckboxGroupComponent,
  APIComponentInLabel,
  APIFileUploadComponent,
  APIModalInteractionResponseCallbackData,
  APISelectMenuComponent,
} from 'discord-api-types/v10';
import { MAX_TEXT_INPUT } from '../../../rules/limits.ts';
import { componentType } from '../../client/discord-numbers.ts';

/** What a person fills in, by its Discord component. */
export type FieldComponent = APIComponentInLabel;

export interface Field<Component extends FieldComponent = FieldComponent> {
  readonly component: Component;
  readonly label: string;
  readonly description?: string | undefined;
}

type Countable = APISelectMenuComponent | APICheckboxGroupComponent | APIFileUploadComponent;

/** The fields in a part of a form: one in a label or in an older action row, none in a text. */
export function fieldsIn(
  part: APIModalInteractionResponseCallbackData['components'][number],
): readonly Field[] {
  switch (part.type) {
    case componentType.label:
      return [{ component: part.component, label: part.label, description: part.description }];
    case componentType.actionRow:
      return part.components.map((component) => ({ component, label: component.label ?? '' }));
    default:
      return [];
  }
}

export function fieldsOf(data: APIModalInteractionResponseCallbackData): readonly Field[] {
  return data.components.flatMap(fieldsIn);
}

export function isRequired(component: FieldComponent): boolean {
  return component.type !== componentType.checkbox && (component.required ?? true);
}

export function longestOf(component: { readonly max_length?: number }): number {
  return component.max_length ?? MAX_TEXT_INPUT;
}

/** How many may be chosen or added. Discord's default is one, or all boxes of a group. */
export function rangeOf(component: Countable): { readonly min: number; readonly max: number } {
  const all = component.type === componentType.checkboxGroup ? component.options.length : 1;
  return { min: component.min_values ?? 1, max: component.max_values ?? all };
}
