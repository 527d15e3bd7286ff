import type { ListboxOption } from '../listbox.tsx';

/** Something to choose in a picker. */
export interface PickerOption extends Omit<ListboxOption, 'selected' | 'disabled' | 'detail'> {
  /** After the label, muted; searched as well. */
  readonly detail?: string;
}
