import type { ListboxOption } from '../listbox.tsx';

/** Something to choose in a picker. */
export interface PickerOption extends Omit<ListboxOption, 'selected' | 'disabled' | 'detail'> {
  /** Behind the label, muted; found by the search as well. */
  readonly detail?: string;
}
