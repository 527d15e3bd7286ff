import {
  type AttachmentPayload,
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  type Message,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Answer, MessageView, SentMessage } from './answer.ts';
import { isGone } from './discord-errors.ts';
import { attachmentsOf } from './message-parts.ts';
import type { Manner } from './parts.ts';

/** Every interaction that can be answered with a message. */
export type Answerable = Exclude<Interaction, AutocompleteInteraction>;

/** Tells Discord that the answer takes longer, in the way that fits the handler's manner. */
export async function defer(interaction: Answerable, manner: Manner): Promise<void> {
  const isPrivate = manner === 'private';
  try {
    if (manner === 'update' && canUpdate(interaction)) await interaction.deferUpdate();
    else if (isPrivate) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    else await interaction.deferReply();
  } catch (error) {
    if (!wasTaken(error)) throw error;
    interaction.deferred = true;
    interaction.ephemeral = isPrivate;
  }
}

/** Sends the answer to Discord, deferred or not. Returns the message that Discord made of it. */
export async function send(
  interaction: Answerable,
  answer: Answer,
  manner: Manner,
): Promise<SentMessage | undefined> {
  if (answer.kind === 'form') {
    if (interaction.isModalSubmit()) throw new TypeError('a form cannot answer a form');
    await interaction.showModal(answer.view).catch((error: unknown) => {
      if (!wasTaken(error)) throw error;
    });
    return undefined;
  }
  if (answer.kind === 'update') return update(interaction, answer.view);
  return say(interaction, answer.view, answer.visibility === 'private', manner);
}

async function update(interaction: Answerable, view: MessageView): Promise<SentMessage | undefined> {
  if (interaction.deferred || interaction.replied) return sent(await interaction.editReply(payload(view)));
  if (!canUpdate(interaction)) throw new TypeError('there is no message to update');
  return first(interaction, view, () => interaction.update({ ...payload(view), withResponse: true }));
}

async function say(
  interaction: Answerable,
  view: MessageView,
  isPrivate: boolean,
  manner: Manner,
): Promise<SentMessage | undefined> {
  const message = newMessage(view, isPrivate);
  if (!interaction.deferred && !interaction.replied) {
    return first(interaction, view, () => interaction.reply({ ...message, withResponse: true }));
  }
  if (manner === 'update' || interaction.replied) return sent(await interaction.followUp(message));
  // If "is thinking" was shown to the same people, it becomes the answer. Otherwise it is deleted, and the answer is a
  // new message.
  if ((manner === 'private') === isPrivate) return sent(await interaction.editReply(payload(view)));
  await interaction.deleteReply().catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
  return sent(await interaction.followUp(message));
}

interface FirstResponse {
  readonly resource: { readonly message: Message | null } | null;
}

/**
 * Sends the first answer to an interaction. If Discord accepts it but the response is lost, the next attempt hears that the
 * interaction has been answered. That may have been this answer or only "is thinking", so the view is sent once more as an
 * edit, which changes nothing if it is already there.
 */
async function first(
  interaction: Answerable,
  view: MessageView,
  answer: () => Promise<FirstResponse>,
): Promise<SentMessage | undefined> {
  try {
    return sent((await answer()).resource?.message);
  } catch (error) {
    if (!wasTaken(error)) throw error;
    interaction.replied = true;
    return sent(await interaction.editReply(payload(view)));
  }
}

function wasTaken(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

function newMessage(view: MessageView, isPrivate: boolean) {
  const flags = MessageFlags.IsComponentsV2 as const;
  const { attachments: _, ...message } = payload(view);
  return isPrivate
    ? { ...message, flags: [flags, MessageFlags.Ephemeral as const] }
    : { ...message, flags: [flags] };
}

/** Nothing that the bot says pings anybody. */
function payload(view: MessageView) {
  return {
    flags: [MessageFlags.IsComponentsV2 as const],
    components: view.components,
    files: (view.files ?? []).map(
      ({ name, bytes, alt }): AttachmentPayload => ({
        name,
        attachment: bytes,
        ...(alt !== undefined && { description: alt }),
      }),
    ),
    attachments: (view.kept ?? []).map((id) => ({ id })),
    allowedMentions: { parse: [] },
  };
}

/** Whether it came from a message of the bot that can be edited in place: a form opened by a command has none. */
export function canUpdate(interaction: Answerable) {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
}

function sent(message: Message | null | undefined): SentMessage | undefined {
  if (!message) return undefined;
  return { id: message.id, channel: message.channelId, attachments: attachmentsOf(message) };
}
