import './file-field.css';
import type { APIFileUploadComponent } from 'discord-api-types/v10';
import { useRef, useState } from 'preact/hooks';
import { acceptedFiles } from '../../../rules/file-groups.ts';
import { useSlice } from '../../client/store.ts';
import { sizeWords } from '../../ui/file-sizes.ts';
import { Icon } from '../../ui/icons.tsx';
import { rangeWords, takeFiles } from './field-checks.ts';
import { FieldFrame } from './field-frame.tsx';
import { filesOf } from './field-values.ts';
import { useField } from './form-context.ts';
import { type Field, rangeOf } from './form-fields.ts';

/** Files from the person's machine, chosen or dropped. */
export function FileField({ field }: { readonly field: Field<APIFileUploadComponent> }) {
  const { component } = field;
  const { value, change } = useField(component.custom_id);
  const limit = useSlice((state) => state.scene?.limits.file ?? Number.POSITIVE_INFINITY);
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);
  const files = filesOf(value);
  const range = rangeOf(component);
  const types = component.file_types ?? [];

  function add(added: Iterable<File>): void {
    const taken = takeFiles(files, [...added], { max: range.max, limit, types });
    change(taken.files);
    setProblems(taken.problems);
  }

  function remove(index: number): void {
    change(files.toSpliced(index, 1));
    setProblems([]);
    input.current?.focus();
  }

  return (
    <FieldFrame
      field={field}
      isLabelled
      note={problems.length === 0 ? undefined : <span role="status">{problems.join(' ')}</span>}
    >
      {({ id, labelId, describedBy, isInvalid, isRequired }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the input does the same
        <div
          class={isOver ? 'file-field is-over' : 'file-field'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            add(event.dataTransfer?.files ?? []);
          }}
        >
          <input
            ref={input}
            id={id}
            class="aside-voice"
            type="file"
            multiple={range.max > 1}
            accept={acceptedFiles(types)}
            required={isRequired}
            aria-labelledby={labelId}
            aria-invalid={isInvalid}
            aria-describedby={describedBy}
            onChange={(event) => {
              add(event.currentTarget.files ?? []);
              // So that the same file can be chosen again after it was removed.
              event.currentTarget.value = '';
            }}
          />
          <label class="file-field-zone" for={id}>
            <Icon name="plus" />
            <span>
              <strong>Choose {range.max > 1 ? 'files' : 'a file'}</strong> or drop{' '}
              {range.max > 1 ? 'them' : 'it'} here
            </span>
            <small>
              {range.max > 1 ? `${rangeWords(range)} files, ` : ''}at most {sizeWords(limit)}
              {range.max > 1 ? ' each' : ''}
              {types.length > 0 ? ` · ${types.join(', ')}` : ''}
            </small>
          </label>
          {files.length === 0 ? null : (
            <ul class="file-field-list">
              {files.map((file, index) => (
                <li key={`${index} ${file.name}`}>
                  <Icon name="file" />
                  <span class="file-field-name">
                    <bdi>{file.name}</bdi> <small>{sizeWords(file.size)}</small>
                  </span>
                  <button type="button" aria-label={`Remove ${file.name}`} onClick={() => remove(index)}>
                    <Icon name="trash" size={18} />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
