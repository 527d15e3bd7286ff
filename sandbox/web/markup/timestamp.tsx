import type { TimeStyle } from './markdown.ts';
import { useNames } from './names.ts';
import { timeWords } from './time-words.ts';
import { useNow } from './use-now.ts';

interface TimestampProps {
  readonly at: number;
  readonly style: TimeStyle;
}

/** A timestamp in the reader's language. Relative ones are kept up to date. */
export function Timestamp({ at, style }: TimestampProps) {
  const { locale } = useNames();
  const isNear = Math.abs(Date.now() - at) < 120_000;
  const now = useNow(style === 'R' ? (isNear ? 1_000 : 30_000) : undefined);
  return (
    <time class="markup-time" dateTime={new Date(at).toISOString()} title={timeWords('F', at, locale, now)}>
      {timeWords(style, at, locale, now)}
    </time>
  );
}
