import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { Command } from '../../client/slash-commands.ts';
import { type Entry, emptyEntry } from '../options/option-values.ts';
import type { Picked } from './mention-text.ts';

/** A command that is being filled in. */
export interface CommandDraft {
  readonly command: Command;
  /** The options whose fields are open, by name, in the order in which they were opened. */
  readonly entries: Readonly<Record<string, Entry>>;
}

/** A command that was sent. */
export interface SentCommand {
  readonly number: number;
  readonly draft: CommandDraft;
}

export interface FailedCommand extends SentCommand {
  readonly reason: string;
}

/** What one person has begun to write in one channel. */
export interface Draft {
  readonly text: string;
  readonly picked: Picked;
  readonly files: readonly File[];
  readonly line: CommandDraft | undefined;
  readonly waiting: readonly SentCommand[];
  readonly failed: readonly FailedCommand[];
}

export const emptyDraft: Draft = {
  text: '',
  picked: {},
  files: [],
  line: undefined,
  waiting: [],
  failed: [],
};

export type ChangeDraft = (change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void;

/** Keeps all drafts for as long as the window lives. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #listeners = new Set<() => void>();

  get(key: string): Draft {
    return this.#drafts.get(key) ?? emptyDraft;
  }

  change(key: string, change: Parameters<ChangeDraft>[0]): void {
    const draft = this.get(key);
    this.#drafts.set(key, { ...draft, ...(typeof change === 'function' ? change(draft) : change) });
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The draft of this key and a function that changes it, even later when another draft is shown. */
export function useDraft(drafts: Drafts, key: string): readonly [Draft, ChangeDraft] {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => drafts.subscribe(() => redraw(undefined)), [drafts]);
  return [drafts.get(key), (change) => drafts.change(key, change)];
}

/** Opens the command line with what was typed, with fields for required options and for those that have a text. */
export function beginCommand(command: Command, texts: Readonly<Record<string, string>> = {}): CommandDraft {
  const open = command.options.filter(({ name, required }) => required || texts[name] !== undefined);
  const entries = open.map(({ name }) => [name, { ...emptyEntry, text: texts[name] ?? '' }] as const);
  return { command, entries: Object.fromEntries(entries) };
}

/** Options whose fields are open, required ones first. */
export function openOptions({ command, entries }: CommandDraft) {
  const order = Object.keys(entries);
  return command.options
    .filter(({ name }) => entries[name])
    .sort(
      (one, other) =>
        Number(other.required) - Number(one.required) || order.indexOf(one.name) - order.indexOf(other.name),
    );
}
