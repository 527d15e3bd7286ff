import { useEffect, useState } from 'preact/hooks';
import type { OpenForm } from '../../page/protocol.ts';
import { useSlice, useStore } from '../client/store.ts';
import { catchFocus } from '../composer/composer-focus.ts';
import { FormDialog } from './form-dialog.tsx';

interface Opened {
  readonly form: OpenForm;
  /** Where the person was when it opened. */
  readonly channelId: string | undefined;
}

/** Shows the form that a bot answered an interaction with. */
export function FormHost() {
  const store = useStore();
  const as = useSlice((state) => state.as);
  // A form that comes while another is open has to wait, so that nothing typed is lost.
  const [forms, setForms] = useState<readonly Opened[]>([]);

  useEffect(() => {
    store.openForm = (form) => {
      const { channelId } = store.state;
      setForms((before) => [...before, { form, channelId }]);
    };
    return () => {
      store.openForm = () => {};
    };
  }, [store]);
  // A form belongs to one person.
  useEffect(() => () => setForms([]), [as]);

  const [first] = forms;
  // The button that opened the form may be gone with its message.
  const isOpen = first !== undefined;
  useEffect(() => (isOpen ? catchFocus : undefined), [isOpen]);
  if (!first) return null;
  return (
    <FormDialog
      key={first.form.openerId}
      form={first.form}
      channelId={first.channelId}
      onClose={() => setForms((before) => before.filter((each) => each !== first))}
      onReplace={(form) =>
        setForms((before) => before.map((each) => (each === first ? { ...each, form } : each)))
      }
    />
  );
}
