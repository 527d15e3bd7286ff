interface TextLengthProps {
  readonly id: string;
  readonly length: number;
  readonly max: number;
  /** Sends the text as a file instead, if that is allowed. */
  readonly onFile: (() => void) | undefined;
}

/** The characters that are left are shown once there are no more than this. */
const near = 200;

export function TextLength({ id, length, max, onFile }: TextLengthProps) {
  if (length <= max - near) return null;
  if (length <= max)
    return (
      <p class="composer-length" title="Characters left">
        {max - length} <span class="aside-voice">characters left</span>
      </p>
    );
  return (
    <p id={id} class="composer-length too-long" role="status">
      Your message is too long: {length.toLocaleString('en')} of {max.toLocaleString('en')} characters.
      {onFile ? (
        <button type="button" onClick={onFile}>
          Attach it as a file
        </button>
      ) : (
        ' Shorten it.'
      )}
    </p>
  );
}
