import { type NewMessage, privately } from '../../interactions/answer.ts';
import { askToBeAdded, type InServer } from '../../interactions/invite.ts';
import { type BotRights, missingPermissions, namesOf } from '../../interactions/permissions.ts';
import type { AppContext } from '../../services/app.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/**
 * What the person is told beside a new card about what the bot can't do there: each thing once for a channel and its
 * threads, because most people can't change it.
 */
export async function noticeBeside({
  app,
  community: { guild },
  texts,
  interaction,
  place,
}: AppContext & { readonly interaction: BotRights & InServer }): Promise<NewMessage | undefined> {
  const { channel: here, parent } = place();
  const channel = parent ?? here;
  const absent = askToBeAdded(interaction, texts);
  const missing = absent === undefined ? missingPermissions(interaction) : [];
  const facts = absent === undefined ? missing : ['Membership'];
  const untold = new Set(await app.notices.untold(guild, channel, facts));
  if (untold.size === 0) return undefined;
  const permissions = namesOf(
    missing.filter((permission) => untold.has(permission)),
    texts,
  );
  return privately(plainMessage(absent ?? texts.presence.missing({ permissions })), {
    onSent: () => app.notices.keep(guild, channel, [...untold], app.now()),
  });
}
