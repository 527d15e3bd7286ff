import { INTERACTION_MESSAGE, messageFaults } from './check-message.ts';
import { checkChoices } from './commands/autocomplete-rules.ts';
import { modalFaults } from './components/modal-rules.ts';
import { choices, type Fault, required, within } from './fault.ts';
import { FLAGS } from './limits.ts';
import { flagsAllowed } from './message-rules.ts';
import { schemaFaults } from './schema/schema-faults.ts';
import { callbackSchemas } from './schema/schemas.ts';
import type { Choice, ExistingMessage, MessageBody, ModalBody, UploadedFile } from './shapes.ts';

type CallbackType = keyof typeof callbackSchemas;

const KNOWN = Object.keys(callbackSchemas).map(Number);

/**
 * Checks the body of an answer to an interaction; types 4 to 9, the bot has no other. `existing` is the message that
 * type 7 edits.
 */
export function checkCallback(
  body: unknown,
  files: readonly UploadedFile[],
  existing?: ExistingMessage,
): Fault[] {
  const type = typeOf(body);
  if (type === undefined) return [required(['type'])];
  if (!isKnown(type)) return [choices(['type'], KNOWN)];
  const faults = schemaFaults(callbackSchemas[type], body);
  if (faults.length > 0) return faults;
  return within(['data'], dataFaults(type, (body as { data?: unknown }).data ?? undefined, files, existing));
}

function dataFaults(
  type: CallbackType,
  data: unknown,
  files: readonly UploadedFile[],
  existing: ExistingMessage | undefined,
): Fault[] {
  switch (type) {
    case 4:
      if (data === undefined) return [required([])];
      return messageFaults(data as MessageBody, files, {
        edit: false,
        flags: INTERACTION_MESSAGE,
        existing: undefined,
      });
    case 5:
      // "the only valid message flag you may use is EPHEMERAL" (…/interactions/receiving-and-responding#interaction-response-object-messages).
      return flagsAllowed((data as MessageBody | undefined)?.flags, FLAGS.EPHEMERAL);
    case 6:
      return [];
    case 7:
      return messageFaults((data ?? {}) as MessageBody, files, {
        edit: true,
        flags: INTERACTION_MESSAGE,
        existing,
      });
    case 8:
      return checkChoices((data as { choices?: (Choice | null)[] | null } | undefined)?.choices ?? []);
    case 9:
      return modalFaults(data as ModalBody);
  }
}

function typeOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
}

function isKnown(type: unknown): type is CallbackType {
  return typeof type === 'number' && KNOWN.includes(type);
}
