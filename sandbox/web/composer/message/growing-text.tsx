import type { RefObject, TextareaHTMLAttributes } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

type GrowingTextProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'ref'> & {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
};

/** Longer texts, in characters, take the maximum height without being measured: that is slow for a huge text. */
const longestMeasured = 10_000;

/** A text box as high as its text, up to the height that the style sheet allows. */
export function GrowingText({ box, value, ...rest }: GrowingTextProps) {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = value.length > longestMeasured ? '100dvh' : `${element.scrollHeight}px`;
  }, [value, box]);
  return <textarea {...rest} ref={box} value={value} rows={1} dir="auto" autoComplete="off" />;
}
