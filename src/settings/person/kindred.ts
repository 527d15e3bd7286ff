import { z } from 'zod';
import { definePersonSetting } from '../setting.ts';

/** Whether somebody can be found by those who felt the same moments, and can find them. */
export default definePersonSetting({
  name: 'kindred',
  schema: z.literal(true),
  row(value, _surroundings, texts) {
    const words = texts.settings.kindred;
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
