import type { Command } from '../../client/slash-commands.ts';
import { fold, matching } from '../../ui/matching.ts';

/** For the list: `typed` is what follows the slash. */
export function matchingCommands(commands: readonly Command[], typed: string): readonly Command[] {
  return matching(commands, typed, ({ label, path }) => [label, path]);
}

export interface Entered {
  readonly command: Command;
  /** What is typed for the options, by their names. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The command that a text like `/film info ` or `/film info film:Ran` enters, if any. */
export function enteredCommand(commands: readonly Command[], text: string): Entered | undefined {
  if (!text.startsWith('/') || text.includes('\n')) return undefined;
  const line = text.slice(1);
  const command = commands.find(({ label, path }) =>
    [label, path].some(
      (name) => fold(line.slice(0, name.length)) === fold(name) && line[name.length] === ' ',
    ),
  );
  if (!command) return undefined;
  const name = [command.label, command.path].find((each) => fold(line.slice(0, each.length)) === fold(each));
  return { command, texts: textsIn(command, line.slice(name?.length ?? 0)) };
}

function textsIn(command: Command, rest: string): Record<string, string> {
  const texts: Record<string, string> = {};
  let current = command.options[0]?.name;
  for (const word of rest.split(' ')) {
    const colon = word.indexOf(':');
    const named = colon > 0 ? command.options.find(isCalled(word.slice(0, colon))) : undefined;
    if (named) current = named.name;
    const part = named ? word.slice(colon + 1) : word;
    if (current !== undefined)
      texts[current] = texts[current] === undefined ? part : `${texts[current]} ${part}`;
  }
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])),
  );
}

function isCalled(name: string) {
  return (option: { readonly name: string; readonly label: string }) =>
    option.name === name || option.label === name;
}

/** The reverse: the text of the message box after a command is left. */
export function commandText(command: Command, texts: Readonly<Record<string, string>>): string {
  const given = command.options.flatMap(({ name, label }) =>
    texts[name] ? [`${label}:${texts[name]}`] : [],
  );
  return [`/${command.label}`, ...given].join(' ');
}
