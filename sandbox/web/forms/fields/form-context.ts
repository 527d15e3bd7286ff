import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldValue, FieldValues } from './field-values.ts';

/** What the fields of a form need of the whole. */
export interface FormParts {
  readonly values: FieldValues<File>;
  /** By custom id: what is wrong with a field. */
  readonly problems: Readonly<Record<string, string>>;
  /** Where the form was opened, which decides the people, roles and channels on offer. */
  readonly channelId: string | undefined;
  change(customId: string, value: FieldValue<File>): void;
}

export const FormContext = createContext<FormParts | undefined>(undefined);

export function useFormParts(): FormParts {
  const parts = useContext(FormContext);
  if (!parts) throw new Error('there is no form around this component');
  return parts;
}

/** One field of the form around. */
export function useField(customId: string) {
  const { values, problems, change } = useFormParts();
  return {
    value: values[customId],
    problem: problems[customId],
    change: (value: FieldValue<File>) => change(customId, value),
  };
}
