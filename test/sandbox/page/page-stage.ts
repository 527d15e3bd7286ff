import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { PersonName } from '../../../sandbox/community.ts';
import type { DiscordOptions, SandboxDiscord } from '../../../sandbox/discord.ts';
import type { BotControl } from '../../../sandbox/page/bot-control.ts';
import type {
  ActName,
  Acts,
  BotState,
  LiveEvent,
  LogLine,
  Scene,
  ShownMessage,
  Trouble,
} from '../../../sandbox/page/protocol.ts';
import { Stream } from '../../../sandbox/world/changes.ts';
import { startSandbox } from '../start-bot.ts';

/** A sandbox that serves a page, with a switch in place of a bot. */
export interface PageStage {
  readonly discord: SandboxDiscord;
  readonly url: string;
  readonly warnings: readonly string[];
  readonly bot: StandInBot;
  /** Throws unless the act succeeds. */
  act<Name extends ActName>(
    as: PersonName,
    name: Name,
    body: Acts[Name]['body'],
    files?: readonly File[],
  ): Promise<Acts[Name]['answer']>;
  /** Any request below the page's root, with its response. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  cause(trouble: Trouble): Promise<Answer>;
  live(as: PersonName): Promise<LiveWindow>;
}

interface Answer {
  readonly status: number;
  readonly body: { readonly message?: string };
}

class StandInBot implements BotControl {
  state: BotState = { kind: 'running' };
  readonly #stream = new Stream<void>();

  async restart(): Promise<void> {
    this.become({ kind: 'stopped' });
    this.become({ kind: 'running' });
  }

  become(state: BotState): void {
    this.state = state;
    this.#stream.emit();
  }

  listen(listener: () => void): () => void {
    return this.#stream.listen(listener);
  }
}

/** What one window has received so far. */
class LiveWindow {
  readonly events: LiveEvent[] = [];
  readonly socket: WebSocket;
  readonly #heard = new Stream<void>();

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (data) => {
      this.events.push(JSON.parse(String(data)) as LiveEvent);
      this.#heard.emit();
    });
  }

  /** As of the latest scene. */
  get scene(): Scene {
    const scene = this.scenes.at(-1);
    if (!scene) throw new Error('no scene was sent');
    return scene;
  }

  get scenes(): readonly Scene[] {
    return this.events.flatMap((event) => (event.type === 'scene' ? [event.scene] : []));
  }

  get messages(): readonly ShownMessage[] {
    return this.events.flatMap((event) => (event.type === 'message' ? [event.message] : []));
  }

  get gone(): readonly string[] {
    return this.events.flatMap((event) => (event.type === 'messages-gone' ? event.ids : []));
  }

  get lines(): readonly LogLine[] {
    return this.events.flatMap((event) => (event.type === 'log' ? event.lines : []));
  }

  /** Waits until a condition holds, checking it at every event. */
  async until<T>(condition: () => T, timeoutMs = 5_000): Promise<NonNullable<T>> {
    const timedOut = new Error(`waited in vain for ${condition}`);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(timedOut), timeoutMs);
      const stop = this.#heard.listen(() => ask());
      const ask = () => {
        const value = condition();
        if (value === undefined || value === null || value === false) return;
        clearTimeout(timer);
        stop();
        resolve(value);
      };
      ask();
    });
  }

  /** An event that everybody gets comes after everything before it. */
  async caughtUp(stage: PageStage): Promise<void> {
    const { id } = stage.discord.people.john.send('everybody hears of this');
    await this.until(() => this.messages.some((message) => message.id === id));
  }
}

export async function startPage(options: DiscordOptions = {}): Promise<PageStage> {
  const folder = await mkdtemp(join(tmpdir(), 'goosebump-page-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(folder, 'assets/main-a1.js'), 'export {};');
  return servePage(folder, options);
}

/** Like `startPage`, with a folder that may not have a page. */
export async function servePage(folder: string, options: DiscordOptions = {}): Promise<PageStage> {
  const bot = new StandInBot();
  const warnings: string[] = [];
  const warn = (line: string) => void warnings.push(line);
  const discord = await startSandbox({ warn, ...options, page: { folder, bot } });
  const url = discord.apiUrl.replace(/\/api$/, '');
  const post: PageStage['post'] = async (path, body, headers) => {
    const init =
      body instanceof FormData || typeof body === 'string' ? { body } : { body: JSON.stringify(body) };
    const type = body instanceof FormData ? {} : { 'Content-Type': 'application/json' };
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      ...init,
      headers: { ...type, ...headers },
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  const stage: PageStage = {
    discord,
    url,
    warnings,
    bot,
    post,
    act: async (as, name, body, files) => {
      const { status, body: answer } = await post(
        `/page/as/${as}/${name}`,
        files ? formOf(body, files) : body,
      );
      if (status !== 200) throw new Error(`${status}: ${answer.message}`);
      return answer as Acts[typeof name]['answer'];
    },
    cause: (trouble) => post('/page/trouble', { trouble }),
    live: async (as) => {
      const window = new LiveWindow(`${url.replace('http', 'ws')}/page/live?as=${as}`);
      onTestFinished(() => window.socket.terminate());
      await window.until(() => window.events.length >= 2);
      return window;
    },
  };
  return stage;
}

export function formOf(body: unknown, files: readonly File[]): FormData {
  const form = new FormData();
  form.set('body', JSON.stringify(body));
  for (const [index, file] of files.entries()) form.set(`files[${index}]`, file);
  return form;
}
