import type { ComponentChildren } from 'preact';
import type { CommandOption } from '../../client/slash-commands.ts';
import { type Entry, limitWords } from './option-values.ts';
import type { OptionPlace } from './suggestions.ts';
import type { AskForChoices } from './use-autocomplete.ts';

export interface OptionFieldProps {
  readonly option: CommandOption;
  readonly entry: Entry;
  readonly place: OptionPlace;
  readonly problem: string | undefined;
  /** Of an option with autocomplete. */
  readonly ask: AskForChoices | undefined;
  readonly onEntry: (entry: Entry) => void;
  /** A value was chosen. */
  readonly onPicked: () => void;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
  /** Called on Backspace if there is nothing to delete. */
  readonly onRemove: () => void;
}

interface OptionFrameProps extends OptionFieldProps {
  /** The id of the field inside. */
  readonly id: string;
  readonly children: ComponentChildren;
}

/** A field with its name in front, and any problem with its value below. */
export function OptionFrame({ id, option, place, problem, children }: OptionFrameProps) {
  const limits = limitWords(option, place);
  return (
    <div class="option-frame">
      <div class={problem === undefined ? 'option-box' : 'option-box wrong'}>
        <label id={`${id}-name`} class="option-name" for={id}>
          {option.label}
        </label>
        {children}
      </div>
      <span id={`${id}-about`} class="aside-voice">
        {option.description} {limits}
      </span>
      {problem === undefined ? null : (
        <span id={`${id}-problem`} class="option-problem">
          {problem}
        </span>
      )}
    </div>
  );
}
