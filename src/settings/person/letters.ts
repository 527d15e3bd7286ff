import { LETTERS } from '../../domain/spread.ts';
import { definePersonSetting } from '../setting.ts';

/** Whether somebody is told, in a private message, how people felt and answered their moments. */
export default definePersonSetting({
  ...LETTERS,
  row(value, _surroundings, texts) {
    const words = texts.settings.letters;
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
