import { STAYS } from '../../domain/spread.ts';
import { definePersonSetting } from '../setting.ts';

/** Whether somebody's moments stay where they were told: on no board, in no digest, not among random ones. */
export default definePersonSetting({
  ...STAYS,
  row(value, _surroundings, texts) {
    const words = texts.settings.stays;
    const options = [
      { value: 'off', label: words.off },
      { value: 'on', label: words.on },
    ];
    return {
      name: words.name,
      value: value ? words.on : words.off,
      about: words.about,
      control: { kind: 'choice', placeholder: words.placeholder, current: value ? 'on' : 'off', options },
    };
  },
  read: (given) => (given === 'on' ? true : undefined),
});
