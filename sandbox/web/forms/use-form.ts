import { useMemo, useRef, useState } from 'preact/hooks';
import type { OpenForm, Settled } from '../../page/protocol.ts';
import { ActRefused, Parcel } from '../client/person-acts.ts';
import { useStore } from '../client/store.ts';
import { problemsOf } from './fields/field-checks.ts';
import {
  type FieldValue,
  type FieldValues,
  initialValues,
  isChanged,
  wireValues,
} from './fields/field-values.ts';
import { fieldsOf } from './fields/form-fields.ts';

interface FormEnds {
  readonly onDone: () => void;
  /** The bot answered with the next form. */
  readonly onNext: (form: OpenForm) => void;
  /** The custom id of the first field that keeps the form from being sent. */
  readonly onProblem: (customId: string) => void;
}

const failureWords = 'Something went wrong. Try again.';

/** What a form holds, what is wrong with it, and how it is sent. */
export function useForm({ openerId, data }: OpenForm, ends: FormEnds) {
  const store = useStore();
  const fields = useMemo(() => fieldsOf(data), [data]);
  const initial = useMemo(() => initialValues(fields), [fields]);
  const [values, setValues] = useState<FieldValues<File>>(initial);
  // No problems are shown before the first attempt to send.
  const [isChecked, setChecked] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<string>();
  // Two presses can come before the next drawing.
  const isSending = useRef(false);

  async function submit(): Promise<void> {
    if (isSending.current) return;
    setFailure(undefined);
    setChecked(true);
    const problems = problemsOf(fields, values);
    const wrong = fields.find(({ component }) => component.custom_id in problems);
    if (wrong) return ends.onProblem(wrong.component.custom_id);
    isSending.current = true;
    setWaiting(true);
    try {
      settle(await send());
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      setFailure(error.message);
    } finally {
      isSending.current = false;
      setWaiting(false);
    }
  }

  function send(): Promise<Settled> {
    const parcel = new Parcel();
    const body = { openerId, values: wireValues(values, (file: File) => parcel.add(file)) };
    return store.person.act('submit', body, { parcel });
  }

  function settle(settled: Settled): void {
    if (settled.kind === 'done') ends.onDone();
    else if (settled.kind === 'form') ends.onNext(settled.form);
    else setFailure(`${failureWords} ${settled.reason}.`);
  }

  return {
    values,
    problems: isChecked ? problemsOf(fields, values) : {},
    isChanged: isChanged(initial, values),
    isWaiting,
    failure,
    submit: () => void submit(),
    change: (customId: string, value: FieldValue<File>) =>
      setValues((before) => ({ ...before, [customId]: value })),
  };
}
