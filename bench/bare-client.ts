import { once } from 'node:events';
import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { type APIInteractionResponse, InteractionResponseType as Response } from 'discord-api-types/v10';

/** The floor: a discord.js client that knows nothing, and answers every interaction with what it was told to say. */
export class BareClient {
  readonly #client: Client;
  #answer: APIInteractionResponse | undefined;

  private constructor(client: Client) {
    this.#client = client;
    client.on(Events.InteractionCreate, (interaction) => {
      // Unanswered, the interaction fails at its deadline, and the measurement with it; this says why.
      answer(interaction, this.#answer).catch((error: unknown) => console.error(error));
    });
  }

  static async start(apiUrl: string, token: string): Promise<BareClient> {
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
    const bare = new BareClient(client);
    const ready = once(client, Events.ClientReady);
    await client.login(token);
    await ready;
    return bare;
  }

  say(answer: APIInteractionResponse): void {
    this.#answer = answer;
  }

  async stop(): Promise<void> {
    await this.#client.destroy();
  }
}

async function answer(interaction: Interaction, body: APIInteractionResponse | undefined): Promise<void> {
  if (body?.type === Response.ApplicationCommandAutocompleteResult && interaction.isAutocomplete()) {
    await interaction.respond(body.data.choices ?? []);
  } else if (body?.type === Response.Modal && interaction.isChatInputCommand()) {
    await interaction.showModal(body.data);
  } else if (body?.type === Response.UpdateMessage && interaction.isButton()) {
    await interaction.update({ ...message(body.data), withResponse: true });
  } else if (body?.type === Response.ChannelMessageWithSource && 'reply' in interaction) {
    await interaction.reply({ ...message(body.data), withResponse: true });
  } else {
    throw new Error(`no constant of type ${body?.type} for an interaction of type ${interaction.type}`);
  }
}

type MessageData = Extract<APIInteractionResponse, { type: Response.UpdateMessage }>['data'];

/** The parts of a message that the bot sends, in the names of discord.js. */
function message(data: MessageData) {
  return {
    components: data?.components ?? [],
    flags: data?.flags ?? 0,
    allowedMentions: { parse: [] },
  };
}
