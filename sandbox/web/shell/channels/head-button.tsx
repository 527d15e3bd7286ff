import { Icon, type IconName } from '../../ui/icons.tsx';

interface HeadButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** For a button that shows and hides something: whether it is shown. */
  readonly isOpen?: boolean;
  readonly isMarked?: boolean;
  readonly onClick: () => void;
}

export function HeadButton({ icon, label, isOpen, isMarked = false, onClick }: HeadButtonProps) {
  return (
    <button
      type="button"
      class={isMarked ? 'head-button is-marked' : 'head-button'}
      aria-label={label}
      aria-expanded={isOpen}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} size={22} />
    </button>
  );
}
