import './avatar.css';

/** A round sign with the first letter of a name, in a colour of its own. */
export function Avatar({
  id,
  name,
  size = 40,
}: {
  readonly id: string;
  readonly name: string;
  readonly size?: number;
}) {
  // Ids given one after the other, far apart in colour.
  const hue = Number((BigInt(id) * 137n) % 360n);
  return (
    <span class="avatar" style={{ '--hue': `${hue}`, '--size': `${size}px` }} aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
