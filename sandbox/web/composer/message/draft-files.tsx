import './draft-files.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { sizeWords } from '../../ui/file-sizes.ts';
import { Icon } from '../../ui/icons.tsx';

interface FileChipProps {
  readonly file: File;
  readonly onRemove: () => void;
}

/** A file to be sent, with a preview if it is a picture. */
function FileChip({ file, onRemove }: FileChipProps) {
  const picture = useMemo(
    () => (file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined),
    [file],
  );
  const [isBroken, setBroken] = useState(false);
  useEffect(() => () => picture && URL.revokeObjectURL(picture), [picture]);
  return (
    <li class="file-chip">
      {picture && !isBroken ? (
        <img src={picture} alt="" onError={() => setBroken(true)} />
      ) : (
        <Icon name="file" size={28} />
      )}
      <span class="file-chip-words">
        <bdi>{file.name}</bdi>
        <small>{sizeWords(file.size)}</small>
      </span>
      <button type="button" aria-label={`Remove ${file.name}`} title="Remove" onClick={onRemove}>
        <Icon name="trash" size={18} />
      </button>
    </li>
  );
}

interface DraftFilesProps {
  readonly files: readonly File[];
  readonly onRemove: (index: number) => void;
}

/** The files of the message that is being written. */
export function DraftFiles({ files, onRemove }: DraftFilesProps) {
  if (files.length === 0) return null;
  return (
    <ul class="attachments" aria-label="Files to send">
      {files.map((file, index) => (
        <FileChip key={`${index} ${file.name}`} file={file} onRemove={() => onRemove(index)} />
      ))}
    </ul>
  );
}
