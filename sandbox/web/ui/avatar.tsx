import './avatar.css';

/** A circle with the first letter of a name, in a colour of its own. */
export function Avatar({
  id,
  name,
  size = 40,
}: {
  readonly id: string;
  readonly name: string;
  readonly size?: number;
}) {
  // Consecutive ids get colours that are far apart.
  const hue = Number((BigInt(id) * 137n) % 360n);
  return (
    <span class="avatar" style={{ '--hue': `${hue}`, '--size': `${size}px` }} aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
