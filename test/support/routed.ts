import { ButtonStyle, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import type { Deadlines } from '../../sandbox/world/timing.ts';
import type { FormView, MessageView } from '../../src/interactions/answer.ts';
import { commandData } from '../../src/interactions/command-data.ts';
import { contractFor } from '../../src/interactions/contract.ts';
import { defineCustomId } from '../../src/interactions/custom-id.ts';
import type { Part } from '../../src/interactions/parts.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import { Router, type RouterOptions } from '../../src/interactions/router.ts';
import { createLog } from '../../src/log.ts';
import { register, startBot, startSandbox } from '../sandbox/start-bot.ts';

/** An app with nothing but communities, about which nothing is known. */
export const APP = { communities: { community: async (guild: string) => ({ guild }) } };
export type TestApp = typeof APP;

export const {
  defineCommand,
  defineMessageCommand,
  defineUserCommand,
  defineButton,
  defineSelect,
  defineModal,
  defineEvent,
} = contractFor<TestApp>();

export interface Routed extends SandboxDiscord {
  readonly router: Router<TestApp>;
  /** Every line of the log. */
  readonly logged: readonly Record<string, unknown>[];
  /** The kinds of callback that Discord was sent so far, with the content of each. */
  callbacks(): (readonly [type: number, status: number | 'cut'])[];
}

export const CALLBACK = /^\/interactions\//;
/** Types of callbacks. */
export const [MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE] = [4, 5, 6, 7];

/** A local Discord, discord.js's client, and a router for these parts only; all are closed after the test. */
export async function startRouted(
  parts: readonly Part<TestApp>[],
  options: Partial<Pick<RouterOptions<TestApp>, 'explain' | 'ageOf' | 'deferAfterMs' | 'afterwards'>> &
    Partial<Pick<Deadlines, 'acknowledge'>> = {},
): Promise<Routed> {
  const {
    explain = () => undefined,
    ageOf = () => undefined,
    deferAfterMs = 20,
    afterwards,
    ...deadlines
  } = options;
  const discord = await startSandbox({ deadlines });
  onTestFinished(() => {
    expect(discord.violations).toEqual([]);
    expect(discord.unknownRequests).toEqual([]);
  });
  const logged: Record<string, unknown>[] = [];
  const log = createLog('debug', { write: (line) => logged.push(JSON.parse(line)) });
  const registry = createRegistry(parts);
  const optional = afterwards ? { afterwards } : {};
  const router = new Router<TestApp>({ registry, app: APP, log, explain, ageOf, deferAfterMs, ...optional });
  await register(discord, commandData(registry, 'everywhere'));
  await startBot(discord, (interaction) => router.handle(interaction));
  const callbacks = () =>
    discord.requests.entries.flatMap((entry) =>
      entry.kind === 'request' && CALLBACK.test(entry.path)
        ? [[(entry.body as { type: number }).type, entry.status] as const]
        : [],
    );
  return { ...discord, router, logged, callbacks };
}

/** A promise for handlers that the test resolves. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** A button and a form for these tests, which carry a number. */
export const buttonId = defineCustomId('test-button', { number: z.coerce.number().int() });
export const formId = defineCustomId('test-form', { number: z.coerce.number().int() });

export const say = (content: string): MessageView => ({
  components: [{ type: ComponentType.TextDisplay, content }],
});

/** The same with the button below it. */
export const sayWithButton = (content: string): MessageView => ({
  components: [
    ...say(content).components,
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Primary,
          label: 'Press',
          custom_id: buttonId.build({ number: 7 }),
        },
      ],
    },
  ],
});

/** A form with one field, `words`. */
export const askForWords: FormView = {
  custom_id: formId.build({ number: 7 }),
  title: 'A form',
  components: [
    {
      type: ComponentType.Label,
      label: 'Words',
      component: { type: ComponentType.TextInput, style: TextInputStyle.Paragraph, custom_id: 'words' },
    },
  ],
};

/** The button's label. */
export const PRESS = 'Press';
