import './choice.css';
import { useId } from 'preact/hooks';

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly label: string;
  readonly description?: string | undefined;
  readonly name?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChange: (isChecked: boolean) => void;
}

/** A radio button or checkbox with its text; all of it can be pressed. */
export function Choice(props: ChoiceProps) {
  const { type, label, description, name, checked, disabled = false, invalid, describedBy } = props;
  const id = useId();
  const describedByAll = [description && id, describedBy].filter(Boolean).join(' ') || undefined;
  return (
    <label class={disabled ? 'choice is-disabled' : 'choice'}>
      <input
        type={type}
        {...(name ? { name } : {})}
        checked={checked}
        disabled={disabled}
        aria-invalid={invalid}
        aria-describedby={describedByAll}
        aria-labelledby={`${id}-label`}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="choice-words">
        <span id={`${id}-label`} class="choice-label">
          <bdi>{label}</bdi>
        </span>
        {description ? (
          <span id={id} class="choice-description" dir="auto">
            {description}
          </span>
        ) : null}
      </span>
    </label>
  );
}
