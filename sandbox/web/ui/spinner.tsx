import './spinner.css';

/** Turns while something is under way. Decoration: what waits says so by `aria-busy`. */
export function Spinner({
  isOver = false,
}: {
  /** Whether it lies over the middle of its box. */ readonly isOver?: boolean;
}) {
  return <span class={isOver ? 'spinner is-over' : 'spinner'} />;
}
