import { defineCommand } from '../../flows/define.ts';
import { personOf } from '../../interactions/actor.ts';
import { privately } from '../../interactions/answer.ts';
import { blockablesOf, unblockPerson, WHAT } from '../../services/block/block-person.ts';
import { unblockDone } from '../../views/block/block-done.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Lets a person do again what moderators kept them from. */
export default defineCommand({
  name: 'moderation unblock',
  options: { user: { type: 'user', required: true }, what: { type: 'string', choices: WHAT } },
  needs: 'moderator',
  manner: 'private',
  async execute({ options: { user, what }, interaction, ...context }) {
    const { app, community, texts } = context;
    const person = app.personHash(community.guild, user.id);
    const ended = await unblockPerson(context, person, blockablesOf(what));
    const whom = personOf(user, interaction.options.getMember('user'));
    const done = plainMessage(unblockDone(whom, ended, texts));
    return privately(done, { done });
  },
});
