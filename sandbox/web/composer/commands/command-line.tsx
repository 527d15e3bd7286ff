import './command-line.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommandOption } from '../../client/slash-commands.ts';
import { useStore } from '../../client/store.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { type CommandDraft, openOptions } from '../drafts/drafts.ts';
import type { CommandValues } from '../drafts/use-sending.ts';
import { MoreOptions } from '../options/more-options.tsx';
import { OptionField } from '../options/option-field.tsx';
import { type Entry, emptyEntry, missing, type Reading, readEntry } from '../options/option-values.ts';
import type { OptionPlace } from '../options/suggestions.ts';
import type { AskForChoices } from '../options/use-autocomplete.ts';

interface CommandLineProps {
  readonly draft: CommandDraft;
  readonly channelId: string;
  readonly application: { readonly id: string; readonly name: string };
  readonly place: OptionPlace;
  readonly isLocked: boolean;
  readonly onDraft: (draft: CommandDraft) => void;
  readonly onSend: (values: CommandValues) => void;
  readonly onLeave: () => void;
}

/** A command with a field for each of its options, in place of the message box. */
export function CommandLine(props: CommandLineProps) {
  const { draft, channelId, application, place, isLocked, onDraft } = props;
  const { command, entries } = draft;
  const store = useStore();
  const line = useRef<HTMLFieldSetElement>(null);
  /** Options that failed the last attempt to send and were not touched since: their problems are shown. */
  const [tried, setTried] = useState<readonly string[]>([]);
  const open = openOptions(draft);
  const closed = command.options.filter(({ name }) => !entries[name]);
  const readings = open.map((option) => ({
    option,
    reading: readEntry(option, entries[option.name] ?? emptyEntry, place),
  }));

  /** The option whose field gets the focus as soon as it is drawn; empty for the end of the line. */
  const [next, setNext] = useState<string | undefined>(
    readings.find(({ reading }) => reading.kind === 'empty')?.option.name ?? open[0]?.name ?? '',
  );
  useLayoutEffect(() => {
    if (next === undefined) return;
    line.current?.querySelector<HTMLElement>(`[data-option="${next}"]`)?.focus();
    setNext(undefined);
  }, [next]);

  const setEntry = ({ name }: CommandOption, entry: Entry) => {
    setTried(tried.filter((each) => each !== name));
    onDraft({ command, entries: { ...entries, [name]: entry } });
  };

  const unfilledAfter = ({ name }: CommandOption): string | undefined => {
    const at = open.findIndex((option) => option.name === name);
    const others = [...readings.slice(at + 1), ...readings.slice(0, at)];
    return others.find(({ reading }) => reading.kind === 'empty')?.option.name;
  };

  const send = () => {
    const wrong = readings.find(({ option, reading }) => problemOf(option, reading) !== undefined);
    setTried(open.map(({ name }) => name));
    if (wrong) setNext(wrong.option.name);
    else if (!isLocked) props.onSend(valuesOf(readings));
  };

  const remove = (option: CommandOption) => {
    const before = open[open.indexOf(option) - 1];
    if (option.required) {
      if (before) setNext(before.name);
      else props.onLeave();
      return;
    }
    const { [option.name]: _, ...others } = entries;
    onDraft({ command, entries: others });
    setNext(before?.name ?? '');
  };

  const askFor = (focused: CommandOption): AskForChoices | undefined => {
    if (!focused.autocomplete) return undefined;
    const others = valuesOf(readings.filter(({ option }) => option !== focused));
    const sendable = Object.entries(others).flatMap(([name, value]) =>
      value instanceof File ? [] : [[name, value] as const],
    );
    return async (typed, signal) => {
      const asked = { channelId, name: command.path, option: focused.name, typed };
      const body = { ...asked, others: Object.fromEntries(sendable) };
      return (await store.person.act('autocomplete', body, { signal })).choices;
    };
  };

  return (
    <fieldset class="command-line" ref={line} aria-label={`/${command.label}: ${command.description}`}>
      <Avatar id={application.id} name={application.name} size={24} />
      <div class="command-line-fields">
        <span class="command-line-path">/{command.label}</span>
        {readings.map(({ option, reading }) => (
          <OptionField
            key={option.name}
            option={option}
            entry={entries[option.name] ?? emptyEntry}
            place={place}
            problem={tried.includes(option.name) ? problemOf(option, reading) : undefined}
            ask={askFor(option)}
            onEntry={(entry) => setEntry(option, entry)}
            onPicked={() => setNext(unfilledAfter(option))}
            onEnter={() => {
              const after = unfilledAfter(option);
              if (after === undefined || (option.required && reading.kind === 'empty')) send();
              else setNext(after);
            }}
            onEscape={props.onLeave}
            onRemove={() => remove(option)}
          />
        ))}
        {closed.length > 0 || open.length === 0 ? (
          <MoreOptions
            command={command}
            options={closed}
            onOpen={(option) => {
              setEntry(option, emptyEntry);
              setNext(option.name);
            }}
            onEnter={send}
            onEscape={props.onLeave}
            onBack={() => {
              const last = open.at(-1);
              if (last) setNext(last.name);
              else props.onLeave();
            }}
          />
        ) : null}
      </div>
      <button
        type="button"
        class="composer-button"
        aria-label="Leave the command"
        title="Leave"
        onClick={props.onLeave}
      >
        <Icon name="close" />
      </button>
      <button
        type="button"
        class="composer-button"
        aria-label={`Send /${command.label}`}
        title="Send"
        disabled={isLocked}
        onClick={send}
      >
        <Icon name="send" />
      </button>
    </fieldset>
  );
}

function problemOf(option: CommandOption, reading: Reading): string | undefined {
  if (reading.kind === 'wrong') return reading.problem;
  return option.required && reading.kind === 'empty' ? missing : undefined;
}

function valuesOf(
  readings: readonly { readonly option: CommandOption; readonly reading: Reading }[],
): CommandValues {
  return Object.fromEntries(
    readings.flatMap(({ option, reading }) =>
      reading.kind === 'value' ? [[option.name, reading.value] as const] : [],
    ),
  );
}
