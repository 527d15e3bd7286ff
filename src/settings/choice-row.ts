import type { PersonControl, SettingRow } from './setting.ts';

/** What a setting with a few choices says: each of them has a word of its own. */
type ChoiceWords<Name extends string> = Readonly<Record<'name' | 'about' | 'placeholder' | Name, string>>;

/**
 * The row of a setting with a few choices.
 * @param names of all choices, in the order in which they are offered
 * @param warning what keeps the choice from working
 */
export const choiceRow = <Name extends string>(
  chosen: Name,
  names: readonly Name[],
  words: ChoiceWords<Name>,
  warning?: string,
): SettingRow<PersonControl> => ({
  name: words.name,
  value: words[chosen],
  about: words.about,
  warning,
  control: {
    kind: 'choice',
    placeholder: words.placeholder,
    current: chosen,
    options: names.map((name) => ({ value: name, label: words[name] })),
  },
});

/** The same for one that is on or off, and off at first. */
export const switchRow = (isOn: true | undefined, words: ChoiceWords<'off' | 'on'>) =>
  choiceRow(isOn ? 'on' : 'off', ['off', 'on'], words);

export const readSwitch = (given: string): true | undefined => (given === 'on' ? true : undefined);
