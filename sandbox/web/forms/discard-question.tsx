import { useEffect, useId, useRef } from 'preact/hooks';

interface DiscardQuestionProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asks before a form with changes is closed. */
export function DiscardQuestion({ onKeep, onDiscard }: DiscardQuestionProps) {
  const keep = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="form-question">
      <div class="form-question-box" role="alertdialog" aria-labelledby={titleId}>
        <h3 id={titleId}>Discard what you wrote?</h3>
        <p>The form closes, and what you changed in it is lost.</p>
        <div class="form-foot">
          <button ref={keep} type="button" class="form-button form-button-quiet" onClick={onKeep}>
            Keep editing
          </button>
          <button type="button" class="form-button form-button-danger" onClick={onDiscard}>
            Discard
          </button>
        </div>
      </div>
    </div>
  );
}
