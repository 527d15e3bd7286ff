import './spinner.css';

/** Turns while something is in progress. Decoration only: what is waiting has `aria-busy`. */
export function Spinner({
  isOver = false,
}: {
  /** Whether it lies over the middle of its box. */ readonly isOver?: boolean;
}) {
  return <span class={isOver ? 'spinner is-over' : 'spinner'} />;
}
