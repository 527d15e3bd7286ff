import './command-list.css';
import type { Command } from '../../client/slash-commands.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Listbox, type ListboxOption } from '../../ui/listbox.tsx';
import { Popup } from '../../ui/popup.tsx';
import type { Offered } from './use-offered-commands.ts';

interface CommandListProps {
  readonly id: string;
  /** What follows the slash. */
  readonly typed: string;
  readonly offered: Offered;
  /** Those that match. */
  readonly commands: readonly Command[];
  readonly application: { readonly id: string; readonly name: string };
  readonly active: number;
  readonly onActivate: (index: number) => void;
  readonly onPick: (index: number) => void;
}

/** What opens when a message begins with a slash. */
export function CommandList(props: CommandListProps) {
  const { id, typed, offered, commands, application, active, onActivate, onPick } = props;
  const what = typed.trim() === '' ? 'Commands' : `Commands matching /${typed.trim()}`;
  return (
    <Popup
      title={
        <>
          <Avatar id={application.id} name={application.name} size={18} />
          <strong>{application.name}</strong>
          <bdi>{what}</bdi>
        </>
      }
    >
      <Listbox
        id={id}
        label="Commands"
        options={commands.map((command) => optionOf(command, application))}
        activeIndex={active}
        onActivate={onActivate}
        onPick={onPick}
        empty={emptyWords(offered, typed)}
      />
    </Popup>
  );
}

function optionOf(command: Command, application: CommandListProps['application']): ListboxOption {
  return {
    value: command.path,
    label: `/${command.label}`,
    description: command.description,
    icon: <Avatar id={application.id} name={application.name} size={32} />,
    detail: <Options command={command} />,
    aside: application.name,
  };
}

function Options({ command: { options } }: { readonly command: Command }) {
  return (
    <span class="command-list-options">
      {options.map(({ name, label, required }) => (
        <span key={name} class={required ? 'required' : undefined} title={required ? 'required' : 'optional'}>
          {label}
        </span>
      ))}
    </span>
  );
}

function emptyWords(offered: Offered, typed: string): string {
  if (offered.kind === 'loading') return 'Loading commands…';
  if (offered.kind === 'failed') return `The commands could not be loaded. ${offered.reason}`;
  if (offered.commands.length === 0) return 'You have no commands in this channel.';
  return `No command matches /${typed.trim()}. Delete it to see all of them.`;
}
