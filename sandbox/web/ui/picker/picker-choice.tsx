import type { PickerOption } from './picker-option.ts';

interface PickerChoiceProps {
  readonly options: readonly PickerOption[];
  readonly chosen: readonly string[];
  readonly placeholder: string;
  readonly max: number;
}

/** The content of a picker's box. */
export function PickerChoice({ options, chosen, placeholder, max }: PickerChoiceProps) {
  const multiple = max > 1;
  if (chosen.length === 0)
    return (
      <span class="picker-placeholder" dir="auto">
        {placeholder}
      </span>
    );
  const shown = chosen.map((value) => options.find((option) => option.value === value) ?? unknown(value));
  return (
    <span class={multiple ? 'picker-choice is-many' : 'picker-choice'}>
      {shown.map(({ value, label, icon }) => (
        <span key={value} class={multiple ? 'picker-pill' : 'picker-one'}>
          {icon}
          <bdi>{label}</bdi>
        </span>
      ))}
    </span>
  );
}

/** Preselected, and not among the options that this person can see. */
function unknown(value: string): PickerOption {
  return { value, label: `unknown (${value})` };
}
