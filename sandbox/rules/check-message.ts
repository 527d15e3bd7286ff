import {
  attachmentReferences,
  attachmentsMatch,
  fileComponents,
  mediaSchemes,
  uploads,
} from './attachment-rules.ts';
import { buttonFaults } from './components/button-rules.ts';
import { flatten, uniqueCustomIds, uniqueIds } from './components/component-tree.ts';
import {
  actionRows,
  componentsPresent,
  flagStays,
  isComponentsV2,
  legacyComponents,
  legacyFields,
  totalBytes,
  totalComponents,
  totalMedia,
  totalText,
} from './components/layout-rules.ts';
import { selectFaults } from './components/select-rules.ts';
import { emojiFaults } from './emoji.ts';
import type { Fault } from './fault.ts';
import { FLAGS } from './limits.ts';
import {
  allowedMentions,
  contentLength,
  embedFields,
  embedsSize,
  flagsAllowed,
  forwardComplete,
  notEmpty,
} from './message-rules.ts';
import { schemaFaults } from './schema/schema-faults.ts';
import { messageSchemas } from './schema/schemas.ts';
import type { ExistingMessage, MessageBody, UploadedFile } from './shapes.ts';

export type MessageKind = 'create' | 'edit' | 'webhook-create' | 'webhook-edit';

const NEW_MESSAGE = FLAGS.SUPPRESS_EMBEDS | FLAGS.SUPPRESS_NOTIFICATIONS | FLAGS.IS_COMPONENTS_V2;

/** What a message or a follow-up of an interaction may be flagged (…/interactions/receiving-and-responding#create-followup-message). */
export const INTERACTION_MESSAGE = NEW_MESSAGE | FLAGS.EPHEMERAL;

/** Checks the body of a request that sends or edits a message. */
export function checkMessage(
  body: unknown,
  kind: MessageKind,
  files: readonly UploadedFile[],
  existing?: ExistingMessage,
): Fault[] {
  const faults = schemaFaults(messageSchemas[kind], body);
  if (faults.length > 0) return faults;
  // Flags that an edit can't change "are currently ignored without error" (…/resources/message#edit-message).
  const allowed = {
    create: NEW_MESSAGE,
    'webhook-create': INTERACTION_MESSAGE,
    edit: undefined,
    'webhook-edit': undefined,
  };
  return messageFaults(body as MessageBody, files, {
    edit: kind.endsWith('edit'),
    flags: allowed[kind],
    existing,
  });
}

export interface MessageContext {
  readonly edit: boolean;
  /** The flags that may be set; `undefined` if others are ignored. */
  readonly flags: number | undefined;
  readonly existing: ExistingMessage | undefined;
}

/** The documented rules of messages, for a body that fits its schema. */
export function messageFaults(
  body: MessageBody,
  files: readonly UploadedFile[],
  { edit, flags, existing }: MessageContext,
): Fault[] {
  const components = body.components ?? [];
  const placed = flatten(components);
  const v2 = isComponentsV2(body, existing, edit);
  return [
    ...(flags === undefined ? [] : flagsAllowed(body.flags, flags)),
    ...(edit ? flagStays(body, existing) : []),
    ...(v2 ? legacyFields(body) : legacyComponents(components)),
    ...(edit ? [] : v2 ? componentsPresent(body) : notEmpty(body, files)),
    ...contentLength(body),
    ...forwardComplete(body),
    ...embedsSize(body.embeds ?? []),
    ...embedFields(body.embeds ?? []),
    ...allowedMentions(body),
    ...totalComponents(placed),
    ...totalText(placed),
    ...totalBytes(placed),
    ...totalMedia(placed),
    ...uniqueCustomIds(placed),
    ...uniqueIds(placed),
    ...actionRows(placed),
    ...buttonFaults(placed),
    ...placed.flatMap(({ component, path }) => emojiFaults(component, path)),
    ...selectFaults(placed),
    ...uploads(files),
    ...attachmentsMatch(body, files, existing, edit),
    ...attachmentReferences(body, placed, files, existing, edit),
    ...fileComponents(placed),
    ...mediaSchemes(body, placed),
  ];
}
