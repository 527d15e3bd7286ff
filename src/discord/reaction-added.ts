import { type Client, GatewayDispatchEvents, type GatewayMessageReactionAddDispatchData } from 'discord.js';

declare module 'discord.js' {
  interface ClientEvents {
    /** A reaction was added, as Discord sends it: discord.js's own event leaves out who wrote the message. */
    reactionAdded: [reaction: GatewayMessageReactionAddDispatchData, client: Client];
  }
}

/** Without the author, every 🪿 on anybody's message would cost a request. */
export function announceAddedReactions(client: Client): void {
  client.ws.on(
    GatewayDispatchEvents.MessageReactionAdd,
    (reaction: GatewayMessageReactionAddDispatchData) => {
      client.emit('reactionAdded', reaction, client);
    },
  );
}
