import type { PersonControl, SettingRow } from './setting.ts';

interface SwitchWords {
  readonly name: string;
  readonly about: string;
  readonly placeholder: string;
  readonly off: string;
  readonly on: string;
}

/** The row of a setting that is on or off, and off at first. */
export const switchRow = (isOn: true | undefined, words: SwitchWords): SettingRow<PersonControl> => ({
  name: words.name,
  value: isOn ? words.on : words.off,
  about: words.about,
  control: {
    kind: 'choice',
    placeholder: words.placeholder,
    current: isOn ? 'on' : 'off',
    options: [
      { value: 'off', label: words.off },
      { value: 'on', label: words.on },
    ],
  },
});

export const readSwitch = (given: string): true | undefined => (given === 'on' ? true : undefined);
