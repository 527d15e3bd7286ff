import { z } from 'zod';
import { defineCommunitySetting } from '../setting.ts';
import momentsChannel from './moments-channel.ts';

/** Off unless the community wants it. */
const Talking = z.literal('each');

/** Whether people get a thread for each new moment, to talk about it. Threads that are there stay. */
export default defineCommunitySetting({
  name: 'talk-threads',
  tab: 'posts',
  schema: Talking,
  row(value, { chosen, missingForThreads }, texts) {
    const words = texts.settings.talkThreads;
    const channel = chosen(momentsChannel);
    const permissions = value === undefined ? [] : missingForThreads(channel);
    const missing = channel === undefined ? words.missing : words.missingThere;
    return {
      name: words.name,
      value: words[value ?? 'off'],
      about: words.about,
      warning: permissions.length > 0 ? missing({ permissions, channel: `<#${channel}>` }) : undefined,
      control: {
        kind: 'choice',
        placeholder: words.placeholder,
        current: value ?? 'off',
        options: (['off', ...Talking.values] as const).map((one) => ({ value: one, label: words[one] })),
      },
    };
  },
  read: (given) => Talking.safeParse(given).data,
});
