import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect } from 'vitest';
import { type DiscordOptions, type SandboxDiscord, startDiscord, text } from '../../sandbox/discord.ts';
import type { Modal, Outcome, Person } from '../../sandbox/person.ts';
import { type RunningBot, start } from '../../src/start.ts';
import { aDatabase, type TestDatabase } from './test-database.ts';

/** A local Discord, the real bot connected to it, and a database in a folder of its own. */
export interface Stage extends SandboxDiscord {
  /** Every line that the bot has logged, including before restarts. */
  readonly logged: readonly Record<string, unknown>[];
  readonly database: TestDatabase;
  restart(): Promise<void>;
  /** Stops only the bot, so that something can happen in the meantime. */
  stopBot(): Promise<void>;
  startBot(): Promise<void>;
  /** Stops everything, and fails if the bot sent something that Discord would refuse. */
  close(): Promise<void>;
}

type StageOptions = DiscordOptions & { readonly database?: TestDatabase };

/** @param further variables of the bot's environment */
export async function openStage(
  further: Readonly<Record<string, string>> = {},
  options: StageOptions = {},
): Promise<Stage> {
  await warmedUp();
  return newStage(further, options);
}

let warm: Promise<void> | undefined;

/**
 * The first share in a process loads and compiles a lot. On a busy machine that takes longer than Discord's three seconds,
 * so it happens once before all tests, where Discord waits.
 */
export function warmedUp(): Promise<void> {
  warm ??= warmUp();
  return warm;
}

async function warmUp(): Promise<void> {
  const stage = await newStage({}, { deadlines: { acknowledge: 60_000 } });
  await share(stage.people.john);
  await stage.close();
}

async function newStage(
  further: Readonly<Record<string, string>>,
  { database: given, ...options }: StageOptions,
): Promise<Stage> {
  // Discord's own would make most tests wait. What the bot does about them has tests of its own.
  const discord = await startDiscord({ rateLimits: 'lenient', ...options });
  const folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
  const database = given ?? (await aDatabase(folder));
  const logged: Record<string, unknown>[] = [];
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'debug',
    PRIVACY_URL: 'https://example.org/privacy',
    TERMS_URL: 'https://example.org/terms',
    OPERATOR_CONTACT: 'bot@example.org',
    ...further,
  };
  const startBot = () => start(environment, { write: (line) => logged.push(JSON.parse(line)) });
  let bot: RunningBot | undefined = await startBot();
  const stopBot = async () => {
    await bot?.stop();
    bot = undefined;
  };
  return {
    ...discord,
    logged,
    database,
    stopBot,
    async startBot() {
      bot = await startBot();
    },
    async restart() {
      await stopBot();
      bot = await startBot();
    },
    async close() {
      await stopBot();
      await discord.stop();
      await rm(folder, { recursive: true, force: true });
      expect(discord.violations).toEqual([]);
      expect(discord.unknownRequests).toEqual([]);
    },
  };
}

/** Gives each test in the file a stage of its own. */
export function onStage(use: (stage: Stage) => void): void {
  let stage: Stage | undefined;
  beforeEach(async () => {
    stage = undefined;
    stage = await openStage();
    use(stage);
  });
  // If it could not be opened, that is the error to be seen.
  afterEach(() => stage?.close());
}

/** What a person reads in this outcome. */
export function read(outcome: Outcome): string {
  if (outcome.kind === 'failed') return `failed: ${outcome.reason}`;
  if (outcome.kind === 'modal') return `form: ${outcome.modal.title}`;
  return outcome.kind === 'acknowledged' ? '' : text(outcome.message);
}

export function formOf(outcome: Outcome): Modal {
  if (outcome.kind !== 'modal') throw new Error(`no form, but ${read(outcome)}`);
  return outcome.modal;
}

export function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind !== 'message' && outcome.kind !== 'update')
    throw new Error(`no message, but ${read(outcome)}`);
  return outcome.message;
}

/** The custom id of the message's button with that name. */
export function buttonId(message: APIMessage, name: string): string {
  const id = customIds(message.components).find((one) => one.startsWith(`${name}:`));
  if (id === undefined) throw new Error(`no button ${name} on: ${text(message)}`);
  return id;
}

/** The custom ids of all usable components on a message, in order. */
export const customIdsOf = (message: APIMessage): string[] => customIds(message.components);

function customIds(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(customIds);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'custom_id' && typeof value === 'string' ? [value] : customIds(value),
  );
}

export const JOHNS_STORY =
  'Memo finally meets his daughter Ova after everyone in the cell helped him escape. His pure heart changed them all.';

/** Another scene: who tells what John told is asked first. */
export const OTHER_STORY =
  'The teacher writes the names on the blackboard, and the chalk breaks in her hand.';

/** Shares a moment as a person does. Returns its card. */
export async function share(
  person: Person,
  more: {
    readonly film?: string;
    readonly text?: string;
    readonly options?: Record<string, string>;
    /** Name of the channel. */
    readonly channel?: string;
  } = {},
): Promise<APIMessage> {
  const film = more.film ?? '7-kogustaki-mucize-2019';
  const { channel } = more;
  const place = channel === undefined ? {} : { channel };
  const form = formOf(await person.command('moment share', { film, ...more.options }, place));
  return messageOf(await form.fill({ text: more.text ?? JOHNS_STORY }).submit());
}

/** The card that was posted last, as everybody sees it. Fails if the author was not told that it is there. */
export function cardPosted(stage: Stage, told: Outcome): APIMessage {
  expect(read(told)).toMatch(/Shared as|Compartido como|olarak paylaşıldı/);
  expectPrivate(told);
  const card = stage.people.nils.sees().at(-1);
  if (!card) throw new Error('there is no card');
  return card;
}

/** Fails if others can see the answer too. */
export function expectPrivate(outcome: Outcome): void {
  expect('ephemeral' in outcome && outcome.ephemeral, read(outcome)).toBe(true);
}
