import { z } from 'zod';
import { choiceRow } from '../choice-row.ts';
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
    const warning = permissions.length > 0 ? missing({ permissions, channel: `<#${channel}>` }) : undefined;
    return choiceRow(value ?? 'off', ['off', ...Talking.values], words, warning);
  },
  read: (given) => Talking.safeParse(given).data,
});
