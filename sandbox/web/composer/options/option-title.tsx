import type { CommandOption } from '../../client/slash-commands.ts';
import { limitWords } from './option-values.ts';
import type { OptionPlace } from './suggestions.ts';

interface OptionTitleProps {
  readonly option: CommandOption;
  readonly place: OptionPlace;
}

/** What an option is for, and what it takes. */
export function OptionTitle({ option, place }: OptionTitleProps) {
  const limits = limitWords(option, place);
  return (
    <>
      <strong>
        <bdi>{option.label}</bdi>
      </strong>
      <bdi>{option.description}</bdi>
      {limits === undefined ? null : <span>· {limits}</span>}
      {option.required ? null : <span>· optional</span>}
    </>
  );
}
