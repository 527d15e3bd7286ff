import './form-dialog.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OpenForm } from '../../page/protocol.ts';
import { useSlice } from '../client/store.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import { FormContext } from './fields/form-context.ts';
import { FormPart } from './form-part.tsx';
import { useForm } from './use-form.ts';

interface FormDialogProps {
  readonly form: OpenForm;
  readonly channelId: string | undefined;
  readonly onClose: () => void;
  readonly onReplace: (form: OpenForm) => void;
}

/** One form, open in front of the person. */
export function FormDialog({ form, channelId, onClose, onReplace }: FormDialogProps) {
  const application = useSlice((state) => state.scene?.application);
  const element = useRef<HTMLFormElement>(null);
  const before = useRef<Element | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<{ readonly customId: string }>();
  const id = useId();
  const { values, problems, isChanged, isWaiting, failure, submit, change } = useForm(form, {
    onDone: onClose,
    onNext: onReplace,
    onProblem: (customId) => setWrong({ customId }),
  });

  // After the text that describes the field has been drawn.
  useEffect(() => {
    if (wrong) controlOf(element.current, wrong.customId)?.focus();
  }, [wrong]);

  // Once the form can be used again.
  useEffect(() => {
    if (!isAsking && before.current instanceof HTMLElement) before.current.focus();
  }, [isAsking]);

  function leave(): void {
    // The result is shown here, so the dialog stays open in the meantime.
    if (isWaiting) return;
    if (!isChanged) onClose();
    else if (isAsking) setAsking(false);
    else {
      before.current = document.activeElement;
      setAsking(true);
    }
  }

  return (
    <Dialog
      title={form.data.title}
      sign={application ? <Avatar id={application.id} name={application.name} size={40} /> : undefined}
      subtitle={<p class="form-app">{application?.name}</p>}
      onClose={leave}
      question={
        isAsking ? <DiscardQuestion onKeep={() => setAsking(false)} onDiscard={onClose} /> : undefined
      }
      foot={
        <div class="form-foot">
          <span class="aside-voice" role="status">
            {isWaiting ? 'Submitting' : null}
          </span>
          {failure === undefined ? null : (
            <p class="form-failure" role="alert">
              {failure}
            </p>
          )}
          <button type="button" class="form-button form-button-quiet" onClick={leave}>
            Cancel
          </button>
          <button
            type="submit"
            form={id}
            class="form-button form-button-main"
            aria-disabled={isWaiting}
            aria-busy={isWaiting}
          >
            <span class="form-button-words">Submit</span>
            {isWaiting ? <Spinner isOver /> : null}
          </button>
        </div>
      }
    >
      <form
        ref={element}
        id={id}
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        // A file dropped beside its field would replace the whole page.
        onDragOver={keepFiles}
        onDrop={keepFiles}
      >
        <p class="form-warning">
          This form will be submitted to <strong>{application?.name ?? 'the app'}</strong>. Do not share
          passwords or other sensitive information.
        </p>
        <FormContext.Provider value={{ values, problems, channelId, change }}>
          {form.data.components.map((part, index) => (
            <FormPart key={index} part={part} />
          ))}
        </FormContext.Provider>
      </form>
    </Dialog>
  );
}

function controlOf(form: HTMLFormElement | null, customId: string): HTMLElement | null | undefined {
  const field = form?.querySelector(`[data-field="${CSS.escape(customId)}"]`);
  return field?.querySelector<HTMLElement>('input, textarea, [role="combobox"]');
}

function keepFiles(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}
