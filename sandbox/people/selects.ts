import {
  type APICheckboxGroupComponent,
  type APIRadioGroupComponent,
  type APISelectMenuComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { NotAllowed } from '../person.ts';
import type { Resolved } from './resolved.ts';

const kinds = {
  [ComponentType.UserSelect]: 'user',
  [ComponentType.RoleSelect]: 'role',
  [ComponentType.MentionableSelect]: 'mentionable',
  [ComponentType.ChannelSelect]: 'channel',
} as const;

type Choosable = APISelectMenuComponent | APICheckboxGroupComponent | APIRadioGroupComponent;

/** Checks that these values can be chosen, and resolves their ids. */
export function choose(field: Choosable, values: readonly string[], resolved: Resolved): void {
  if (new Set(values).size < values.length)
    throw new NotAllowed(`A value is chosen twice in ${field.custom_id}.`);
  for (const value of values) {
    if (!('options' in field)) resolved.add(kinds[field.type], value);
    else if (!field.options.some((option) => option.value === value)) {
      throw new NotAllowed(`The field ${field.custom_id} has no choice ${value}.`);
    }
  }
}

/** Checks how many are chosen. */
export function assertCount(
  field: { custom_id: string; min_values?: number; max_values?: number },
  count: number,
  { isRequired, max = field.max_values ?? 1 }: { isRequired: boolean; max?: number },
): void {
  const min = isRequired || count > 0 ? (field.min_values ?? 1) : 0;
  if (count < min || count > max)
    throw new NotAllowed(`The field ${field.custom_id} takes ${min} to ${max} values.`);
}
