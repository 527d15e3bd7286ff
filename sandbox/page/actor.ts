import { InteractionResponseType } from 'discord-api-types/v10';
import type { Client } from '../people/client.ts';
import { failureReason, type Input, settle } from '../people/settle.ts';
import type { FileInput, Person } from '../person.ts';
import type { Interaction } from '../world/model.ts';
import type { OpenForms } from './open-forms.ts';
import type { Settled, WireFile } from './protocol.ts';
import { Refusal } from './refusal.ts';

/** Who acts in a window, with the files that were sent along. */
export interface Actor {
  readonly client: Client;
  readonly person: Person;
  readonly forms: OpenForms;
  readonly files: readonly FileInput[];
}

export async function send({ client, forms }: Actor, input: Input): Promise<Settled> {
  return settled(forms, await settle(client, input));
}

/** What the window is told about an interaction. The later answer of a "thinking" bot comes as a message. */
export function settled(forms: OpenForms, interaction: Interaction): Settled {
  const { answer } = interaction;
  if (!answer) return { kind: 'failed', reason: failureReason(interaction) };
  if (answer.type !== InteractionResponseType.Modal) return { kind: 'done' };
  forms.add(interaction, answer.modal);
  return { kind: 'form', form: { openerId: interaction.id, data: answer.modal } };
}

/** The file that a number in the body refers to. */
export function fileOf({ files }: Actor, { file: index }: WireFile): FileInput {
  const file = files[index];
  if (!file) throw new Refusal(400, `The file files[${index}] was not sent along. Choose it again.`);
  return file;
}
