export { checkChoicesFit } from './autocomplete-rules.ts';
export { checkCallbackFits } from './callback-fits.ts';
export { checkCallback } from './check-callback.ts';
export { checkCommands } from './check-commands.ts';
export { checkMessage, type MessageKind } from './check-message.ts';
export { type Fault, toErrorBody } from './fault.ts';
export type { ExistingMessage, UploadedFile } from './shapes.ts';
