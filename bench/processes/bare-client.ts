import { once } from 'node:events';
import { type AttachmentPayload, Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { type APIInteractionResponse, InteractionResponseType as Response } from 'discord-api-types/v10';

/** A file in an answer: as large as the bot's, with any content. */
export interface BareFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** The bare client's answer: the body of an answer that the bot once gave, and files of the same sizes. */
export interface BareAnswer {
  readonly body: APIInteractionResponse;
  readonly files: readonly BareFile[];
}

interface Prepared {
  readonly body: APIInteractionResponse;
  readonly files: readonly AttachmentPayload[];
}

/** The floor: a discord.js client that knows nothing, and answers each interaction as it was told. */
export class BareClient {
  readonly #write: () => Promise<void>;
  #answers: Prepared[] = [];
  #writes = false;

  private constructor(client: Client, write: () => Promise<void>) {
    this.#write = write;
    client.on(Events.InteractionCreate, (interaction) => {
      // Without an answer, the interaction fails at its deadline, and so does the measurement; this says why.
      this.#answer(interaction).catch((error: unknown) => console.error(error));
    });
  }

  /** @param write makes one durable write */
  static async start(apiUrl: string, token: string, write: () => Promise<void>): Promise<BareClient> {
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
    const bare = new BareClient(client, write);
    const ready = once(client, Events.ClientReady);
    await client.login(token);
    await ready;
    return bare;
  }

  /**
   * @param answers to the next interactions, in order
   * @param writes whether a durable write comes before each of them
   */
  say(answers: readonly BareAnswer[], writes: boolean): void {
    this.#answers = answers.map(({ body, files }) => ({ body, files: files.map(fileOf) }));
    this.#writes = writes;
  }

  async #answer(interaction: Interaction): Promise<void> {
    const answer = this.#answers.shift();
    if (!answer) throw new Error('the bare client was not told what to say');
    if (this.#writes) await this.#write();
    await send(interaction, answer);
  }
}

function fileOf({ name, size }: BareFile): AttachmentPayload {
  return { name, attachment: Buffer.alloc(size, 1) };
}

async function send(interaction: Interaction, { body, files }: Prepared): Promise<void> {
  if (body.type === Response.ApplicationCommandAutocompleteResult && interaction.isAutocomplete()) {
    await interaction.respond(body.data.choices ?? []);
  } else if (body.type === Response.Modal && interaction.isChatInputCommand()) {
    await interaction.showModal(body.data);
  } else if (body.type === Response.UpdateMessage && interaction.isButton()) {
    await interaction.update({ ...message(body.data), files, withResponse: true });
  } else if (body.type === Response.ChannelMessageWithSource && 'reply' in interaction) {
    await interaction.reply({ ...message(body.data), files, withResponse: true });
  } else {
    throw new Error(`no answer of type ${body.type} for an interaction of type ${interaction.type}`);
  }
}

type MessageData = Extract<APIInteractionResponse, { type: Response.UpdateMessage }>['data'];

/** The parts of a message that the bot sends, with discord.js's names. */
function message(data: MessageData) {
  return {
    components: data?.components ?? [],
    flags: data?.flags ?? 0,
    allowedMentions: { parse: [] },
  };
}
