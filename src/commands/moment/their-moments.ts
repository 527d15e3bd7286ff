import { defineUserCommand } from '../../flows/define.ts';
import { toldBy } from '../../flows/moment/told-by.ts';
import { personOf } from '../../interactions/actor.ts';
import { privately } from '../../interactions/answer.ts';

/** In the menu of a person: lists the moments that they told. */
export default defineUserCommand({
  name: 'Their moments',
  needs: 'everyone',
  manner: 'private',
  async execute({ interaction, ...context }) {
    const { targetUser, targetMember } = interaction;
    return privately(await toldBy(context, personOf(targetUser, targetMember), 0));
  },
});
