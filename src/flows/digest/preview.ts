import type { Guild } from 'discord.js';
import { nextSlot } from '../../domain/digest-slot.ts';
import type { Audience } from '../../domain/place.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { composeDigest } from '../../services/digest/compose-digest.ts';
import { digestFacts } from '../../services/digest/digest-facts.ts';
import digestChannel from '../../settings/community/digest-channel.ts';
import { digestTimes } from '../../settings/digest-times.ts';
import { digestMessage, digestPreview } from '../../views/digest/digest-message.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { digestChannelIn } from './digest-channel.ts';

/**
 * The digest as it would be sent now, as far as the moderator may read it, too.
 * @throws {UserError} if the community has no channel for it
 */
export async function previewDigest(context: AppContext, server: Guild | null): Promise<MessageView> {
  const { app, community, texts, publicTexts } = context;
  const channel = community.setting(digestChannel);
  if (channel === undefined) throw new UserError('digest.off');
  const there = digestChannelIn(server, channel);
  if (!there) throw new UserError('digest.noChannel');
  const own = await context.audience(community.library.places);
  const audience: Audience = { mayRead: (place) => there.audience.mayRead(place) && own.mayRead(place) };
  const times = digestTimes((choice) => community.setting(choice));
  const next = nextSlot(times, app.now());
  const content = await composeDigest(community, { slot: { id: next.id, at: app.now() }, times, audience });
  const facts = content && digestFacts({ films: app.films, community, audience }, next.id, content);
  const told = { channel: `<#${channel}>`, at: `<t:${Math.floor(next.at / 1000)}:F>` };
  if (!facts) return plainMessage(texts.digest.nothingNow(told));
  return digestPreview(digestMessage(facts, publicTexts), texts.digest.preview(told));
}
