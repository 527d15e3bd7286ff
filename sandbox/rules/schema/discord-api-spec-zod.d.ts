// The package names its JavaScript file as the types of this entry, so the compiler finds none: here are those we use.
declare module 'discord-api-spec/zod' {
  import type { $ZodObject, $ZodType } from 'zod/v4/core';

  export const ApplicationCommandAutocompleteCallbackRequestSchema: $ZodType;
  export const ApplicationCommandUpdateRequestSchema: $ZodObject;
  export const ApplicationFormPartialSchema: $ZodObject;
  export const ApplicationOAuth2InstallParamsSchema: $ZodObject;
  export const ComponentEmojiForRequestSchema: $ZodObject;
  export const CreateMessageInteractionCallbackRequestSchema: $ZodType;
  export const CreateTextThreadWithMessageRequestSchema: $ZodObject;
  export const IncomingWebhookInteractionRequestSchema: $ZodObject;
  export const IncomingWebhookRequestPartialSchema: $ZodObject;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: $ZodObject;
  export const IncomingWebhookUpdateRequestPartialSchema: $ZodObject;
  export const MessageAttachmentRequestSchema: $ZodObject;
  export const MessageCreateRequestSchema: $ZodType;
  export const MessageEditRequestPartialSchema: $ZodObject;
  export const MessageReferenceRequestSchema: $ZodObject;
  export const ModalInteractionCallbackRequestSchema: $ZodType;
  export const RichEmbedSchema: $ZodObject;
  export const UpdateMessageInteractionCallbackRequestSchema: $ZodType;
  export const UpdateThreadRequestPartialSchema: $ZodObject;
}
