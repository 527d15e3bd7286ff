import { useId, useRef, useState } from 'preact/hooks';
import { acceptedFiles } from '../../../rules/file-groups.ts';
import { sizeWords } from '../../ui/file-sizes.ts';
import { Icon } from '../../ui/icons.tsx';
import { Popup } from '../../ui/popup.tsx';
import { type OptionFieldProps, OptionFrame } from './option-frame.tsx';
import { OptionTitle } from './option-title.tsx';
import { emptyEntry } from './option-values.ts';

/** An option that takes a file: chosen here, or pasted or dropped on the command line. */
export function FileOption(props: OptionFieldProps) {
  const { option, entry, place, problem, onEntry } = props;
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [isFocused, setFocused] = useState(false);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && entry.file) {
      event.preventDefault();
      props.onEnter();
    } else if (event.key === 'Escape') {
      props.onEscape();
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      if (entry.file) onEntry(emptyEntry);
      else props.onRemove();
    }
  };

  return (
    <OptionFrame {...props} id={id}>
      <button
        type="button"
        id={id}
        class="option-input option-file"
        data-option={option.name}
        aria-labelledby={`${id}-name ${id}`}
        aria-describedby={`${id}-about${problem === undefined ? '' : ` ${id}-problem`}`}
        aria-invalid={problem !== undefined}
        onClick={() => chooser.current?.click()}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
      >
        <Icon name={entry.file ? 'file' : 'plus'} size={16} />
        {entry.file ? (
          <>
            <bdi>{entry.file.name}</bdi> <small>{sizeWords(entry.file.size)}</small>
          </>
        ) : (
          'Choose, paste or drop a file'
        )}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={acceptedFiles(option.fileTypes)}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (!file) return;
          onEntry({ ...emptyEntry, file });
          props.onPicked();
        }}
      />
      {isFocused ? <Popup title={<OptionTitle option={option} place={place} />}>{null}</Popup> : null}
    </OptionFrame>
  );
}
