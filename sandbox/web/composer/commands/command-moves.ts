import { tooBig } from '../../ui/file-sizes.ts';
import type { CommandDraft, Draft, FailedCommand } from '../drafts/drafts.ts';
import { emptyEntry } from '../options/option-values.ts';
import { commandText } from './entered-command.ts';

/** Back to plain text: the command, then what was typed for the options. Their files become the message's. */
export function leaveCommand({ line, text, files }: Draft): Partial<Draft> {
  if (!line) return {};
  const entries = Object.entries(line.entries);
  const texts = Object.fromEntries(entries.map(([name, entry]) => [name, entry.text.trim()]));
  const moved = entries.flatMap(([, { file }]) => file ?? []);
  return {
    line: undefined,
    text: [text, commandText(line.command, texts)].filter((part) => part !== '').join('\n'),
    files: [...files, ...moved],
  };
}

/** Opens a failed command again, with all its values. */
export function retryCommand(draft: Draft, { number, draft: line }: FailedCommand): Partial<Draft> {
  return { ...leaveCommand(draft), line, failed: draft.failed.filter((failed) => failed.number !== number) };
}

/** Puts a file into the first option that waits for one. */
export function commandTaking(
  line: CommandDraft,
  [file, ...more]: readonly File[],
  limit: number,
): { readonly line: CommandDraft; readonly problem?: string } {
  if (!file) return { line };
  const { command, entries } = line;
  const takers = command.options.filter(({ kind }) => kind === 'attachment');
  const waiting = takers.filter(({ name }) => !entries[name]?.file);
  const option = waiting.find(({ name }) => entries[name]) ?? waiting[0] ?? takers[0];
  if (!option) return { line, problem: `/${command.label} takes no files.` };
  const problem = tooBig(file, limit);
  if (problem !== undefined) return { line, problem };
  return {
    line: { command, entries: { ...entries, [option.name]: { ...emptyEntry, file } } },
    ...(more.length > 0 ? { problem: `An option takes one file. Only ${file.name} was added.` } : {}),
  };
}
