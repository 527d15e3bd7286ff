import { NotAllowed } from '../person.ts';
import { attachmentSizeLimit } from '../world/interactions.ts';
import type { FileInput } from '../world/model.ts';

/** Of one message: https://docs.discord.com/developers/resources/message#create-message */
export const mostFiles = 10;

export function assertSize({ name, bytes }: FileInput): void {
  if (bytes.byteLength <= attachmentSizeLimit) return;
  const most = `${attachmentSizeLimit / 1024 / 1024} MB`;
  throw new NotAllowed(
    `Your files are too powerful: "${name}" is larger than ${most}. Choose a smaller one.`,
  );
}
