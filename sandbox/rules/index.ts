export { checkCallbackFits } from './callback-fits.ts';
export { checkCallback } from './check-callback.ts';
export { checkMessage, type MessageKind } from './check-message.ts';
export { checkChoicesFit } from './commands/autocomplete-rules.ts';
export { checkCommands } from './commands/check-commands.ts';
export { EMPTY, type Fault, fault, TOO_LARGE, toErrorBody } from './fault.ts';
export { emptyMessage } from './message-rules.ts';
export type { ExistingMessage, UploadedFile } from './shapes.ts';
