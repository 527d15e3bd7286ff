import { beforeEach, expect, test, vi } from 'vitest';
import type { LiveEvent, ShownMessage } from '../../../sandbox/page/protocol.ts';
import { ActRefused } from '../../../sandbox/web/client/person-acts.ts';
import { Store } from '../../../sandbox/web/client/store.ts';

/** The parts of the browser that a store needs. */
class Browser {
  readonly location = { search: '', href: 'http://127.0.0.1/' };
  readonly pushed: string[] = [];
  readonly #window = new EventTarget();
  readonly #sockets: EventTarget[] = [];
  readonly #answers: ((messages: readonly ShownMessage[]) => void)[] = [];

  constructor() {
    const sockets = this.#sockets;
    const go = (_state: unknown, _title: string, address: string) => {
      this.location.search = address;
    };
    vi.stubGlobal('location', this.location);
    vi.stubGlobal('addEventListener', this.#window.addEventListener.bind(this.#window));
    vi.stubGlobal('history', {
      replaceState: go,
      pushState: (state: unknown, title: string, address: string) => {
        this.pushed.push(address);
        go(state, title, address);
      },
    });
    vi.stubGlobal(
      'WebSocket',
      class extends EventTarget {
        constructor() {
          super();
          sockets.push(this);
        }
        close() {}
      },
    );
    vi.stubGlobal('fetch', () => {
      return new Promise((resolve) => {
        this.#answers.push((messages) => resolve(Response.json({ messages, hasMore: true })));
      });
    });
  }

  /** Connects; the sandbox starts with a scene. */
  open(): void {
    this.#sockets.at(-1)?.dispatchEvent(new Event('open'));
    this.hear(sceneEvent);
  }

  hear(event: LiveEvent): void {
    this.#sockets.at(-1)?.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(event) }));
  }

  /** Answers the request with that number, counted from 0. */
  async answer(number: number, messages: readonly ShownMessage[]): Promise<void> {
    this.#answers[number]?.(messages);
    await new Promise((resolve) => setTimeout(resolve));
  }

  back(address: string): void {
    this.location.search = address;
    this.#window.dispatchEvent(new Event('popstate'));
  }
}

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
  return () => void vi.unstubAllGlobals();
});

const message = (id: string, content = '') => ({ id, content, channel_id: '1', author: {} }) as ShownMessage;
const channel = (id: string) => ({ id });
const scene = {
  me: { id: '9' },
  guilds: [{ id: '8', channels: [channel('1'), channel('2')] }],
  direct: channel('3'),
};
const sceneEvent = { type: 'scene', scene } as unknown as LiveEvent;
const contents = (store: Store) => store.state.histories['1']?.messages.map(({ content }) => content);

test('a refusal is told as why it failed, success as nothing', async () => {
  const store = new Store();
  const refuse = () => Promise.reject(new ActRefused('Not here.'));
  expect(await store.settle(refuse)).toBe('Not here.');
  expect(await store.settle(async () => ({ kind: 'failed', reason: 'No answer' }))).toBe('No answer');
  expect(await store.settle(async () => ({ kind: 'done' }))).toBeUndefined();
  expect(store.state.notices).toEqual([]);
});

test('an address without a channel leads to the first, and is not gone back to', () => {
  browser.location.search = '?as=john';
  const store = new Store();
  browser.open();
  expect(store.state.channelId).toBe('1');
  expect(browser).toMatchObject({ location: { search: '?as=john&channel=1' }, pushed: [] });
  store.goTo('2');
  browser.back('?as=john');
  expect(store.state.channelId).toBe('1');
  expect(browser.location.search).toBe('?as=john&channel=1');
  browser.back('?as=elif');
  browser.open();
  expect(store.state).toMatchObject({ as: 'elif', channelId: '1' });
  expect(browser.location.search).toBe('?as=elif&channel=1');
});

test('an address with a channel that is not there leads to the first, without a word', async () => {
  browser.location.search = '?as=john&channel=999';
  const store = new Store();
  browser.open();
  await browser.answer(0, [message('20', 'of the first')]);
  expect(contents(store)).toEqual(['of the first']);
  expect(store.state.notices).toEqual([]);
});

test('a history from before the connection began anew does not take the place of the new one', async () => {
  browser.location.search = '?as=john&channel=1';
  const store = new Store();
  browser.open();
  browser.open();
  await browser.answer(1, [message('20', 'new')]);
  await browser.answer(0, [message('10', 'old')]);
  expect(contents(store)).toEqual(['new']);
});

test('older messages of one person are not shown to the next', async () => {
  browser.location.search = '?as=john&channel=1';
  const store = new Store();
  browser.open();
  await browser.answer(0, [message('20', 'for both')]);
  const older = store.loadOlder('1');
  store.become('elif');
  browser.open();
  await browser.answer(2, [message('20', 'for both')]);
  await browser.answer(1, [message('10', 'for John alone')]);
  await older;
  expect(contents(store)).toEqual(['for both']);
});
