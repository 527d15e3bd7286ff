import './field-frame.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useField } from './form-context.ts';
import { type Field, isRequired } from './form-fields.ts';

/** How a control is tied to the text around it. */
interface FieldTies {
  readonly id: string;
  /** For controls that no `<label>` can point at. */
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
}

interface FieldFrameProps {
  readonly field: Field;
  /** Whether a press on the label goes to the control. */
  readonly isLabelled?: boolean;
  /** What the field takes, or why something just added is missing. */
  readonly note?: ComponentChildren;
  readonly children: (ties: FieldTies) => ComponentChildren;
}

/** A control between its label and its problem. */
export function FieldFrame({ field, isLabelled = false, note, children }: FieldFrameProps) {
  const { component, label, description } = field;
  const { problem } = useField(component.custom_id);
  const id = useId();
  const labelId = `${id}-label`;
  const descriptionId = `${id}-description`;
  const noteId = `${id}-note`;
  const problemId = `${id}-problem`;
  const describedBy = [description && descriptionId, note && noteId, problem && problemId].filter(Boolean);
  const required = isRequired(component);
  const words = (
    <>
      <bdi>{label}</bdi>
      {required ? (
        <span class="field-star" aria-hidden="true">
          {' '}
          *
        </span>
      ) : null}
    </>
  );
  return (
    <div class="field" data-field={component.custom_id}>
      {isLabelled ? (
        <label id={labelId} class="field-label" for={id}>
          {words}
        </label>
      ) : (
        <span id={labelId} class="field-label">
          {words}
        </span>
      )}
      {description ? (
        <p id={descriptionId} class="field-description" dir="auto">
          {description}
        </p>
      ) : null}
      {children({
        id,
        labelId,
        describedBy: describedBy.join(' ') || undefined,
        isInvalid: problem !== undefined,
        isRequired: required,
      })}
      {note ? (
        <p id={noteId} class="field-note">
          {note}
        </p>
      ) : null}
      {problem ? (
        <p id={problemId} class="field-problem">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
