import './command-notes.css';
import { Icon } from '../../ui/icons.tsx';
import type { FailedCommand, SentCommand } from '../drafts/drafts.ts';

interface FailedCommandsProps {
  /** The person who sent them. */
  readonly person: string;
  readonly failed: readonly FailedCommand[];
  readonly onRetry: (failed: FailedCommand) => void;
  readonly onDismiss: (failed: FailedCommand) => void;
}

/** Commands that failed, as Discord's client shows them. */
export function FailedCommands({ person, failed, onRetry, onDismiss }: FailedCommandsProps) {
  return (
    <div class="command-notes-failed">
      {failed.map((one) => (
        <div key={one.number} class="command-note" role="alert">
          <p>
            <bdi class="command-note-person">{person}</bdi> used{' '}
            <span class="command-note-name">/{one.draft.command.label}</span>
          </p>
          <p class="command-note-reason">
            <Icon name="close" size={14} /> {one.reason}
          </p>
          <p class="command-note-acts">
            <Icon name="eye" size={14} /> Only you can see this
            <button type="button" onClick={() => onDismiss(one)}>
              Dismiss
            </button>
            <button type="button" onClick={() => onRetry(one)}>
              Try again
            </button>
          </p>
        </div>
      ))}
    </div>
  );
}

interface WaitingCommandsProps {
  readonly application: string;
  readonly waiting: readonly SentCommand[];
}

/** Commands without an answer yet. */
export function WaitingCommands({ application, waiting }: WaitingCommandsProps) {
  return (
    <div class="command-notes-waiting" role="status">
      {waiting.map(({ number, draft }) => (
        <p key={number}>
          <span class="command-notes-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {application} is thinking about /{draft.command.label}…
        </p>
      ))}
    </div>
  );
}
