export { checkCallbackFits } from './callback-fits.ts';
export { checkApplication } from './check-application.ts';
export { checkCallback } from './check-callback.ts';
export { checkMessage, type MessageKind } from './check-message.ts';
export { checkChoicesFit } from './commands/autocomplete-rules.ts';
export { checkCommands } from './commands/check-commands.ts';
export { type Fault, toErrorBody } from './fault.ts';
export type { ExistingMessage, UploadedFile } from './shapes.ts';
