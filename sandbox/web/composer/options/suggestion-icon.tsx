import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icons.tsx';
import type { Suggestion } from './suggestions.ts';

interface SuggestionIconProps {
  readonly kind: Suggestion['kind'];
  readonly id: string;
  readonly name: string;
}

/** Tells people, channels and roles apart in a list. */
export function SuggestionIcon({ kind, id, name }: SuggestionIconProps) {
  if (kind === 'member') return <Avatar id={id} name={name} size={24} />;
  if (kind === 'channel') return <Icon name="hash" />;
  return kind === 'role' ? <span aria-hidden="true">@</span> : null;
}
