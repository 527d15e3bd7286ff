import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { LiveEvent, OpenForm, Settled, ShownMessage } from '../../page/protocol.ts';
import { Heard } from './heard.ts';
import { listen } from './live-connection.ts';
import { readAddress, replaceAddress, writeAddress } from './navigation.ts';
import { ActRefused, type Person, personNamed } from './person-acts.ts';
import {
  after,
  channelWith,
  firstState,
  type Notice,
  type State,
  withLog,
  withoutUnread,
  withUnread,
} from './state.ts';

/** Milliseconds for which a notice stays. */
const noticeLife = 8_000;
const nothingBegun = { answering: undefined, editing: undefined };

/** The only place where this window's state changes. */
export class Store {
  #state: State;
  #stopListening: () => void = () => {};
  #lastNotice = 0;
  /** What happens in a channel while its history is loading. */
  readonly #meanwhile = new Map<string, LiveEvent[]>();
  readonly #heard = new Heard();
  readonly #listeners = new Set<() => void>();
  /** Set by the form host: opens a form that a bot answered with. */
  openForm: (form: OpenForm) => void = () => {};

  constructor() {
    this.#state = firstState(readAddress());
    addEventListener('popstate', () => {
      const address = readAddress();
      if (address.as !== this.#state.as) this.#become(address.as);
      if (address.channelId) this.#go(address.channelId);
      else this.#goHome();
    });
    this.#listen();
  }

  get state(): State {
    return this.#state;
  }

  get person(): Person {
    return personNamed(this.#state.as);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes this window another person's. */
  become(username: string): void {
    writeAddress({ as: username, ...(this.#state.channelId ? { channelId: this.#state.channelId } : {}) });
    this.#become(username);
  }

  goTo(channelId: string): void {
    writeAddress({ as: this.#state.as, channelId });
    this.#go(channelId);
  }

  answer(message: ShownMessage | undefined): void {
    this.#change({ answering: message, editing: undefined });
  }

  /** Opens one of this person's messages in the composer to edit it. */
  edit(message: ShownMessage | undefined): void {
    this.#change({ editing: message, answering: undefined });
  }

  /** Shows a notice that belongs to no message. */
  notify(text: string): void {
    this.#lastNotice += 1;
    const notice: Notice = { id: this.#lastNotice, text };
    this.#change({ notices: [...this.#state.notices, notice] });
    setTimeout(() => this.forgetNotice(notice.id), noticeLife);
  }

  forgetNotice(id: number): void {
    this.#change({ notices: this.#state.notices.filter((notice) => notice.id !== id) });
  }

  /** Does something, with a notice if it was refused. Returns whether it succeeded. */
  async attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      this.notify(error.message);
      return undefined;
    }
  }

  /** Follows up on an interaction: opens its form. Returns why it failed or was refused, or `undefined` if it succeeded. */
  async settle(act: () => Promise<Settled>): Promise<string | undefined> {
    const { as } = this.#state;
    try {
      const settled = await act();
      if (settled.kind === 'form' && as === this.#state.as) this.openForm(settled.form);
      return settled.kind === 'failed' ? settled.reason : undefined;
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      return error.message;
    }
  }

  async loadOlder(channelId: string): Promise<void> {
    const history = this.#state.histories[channelId];
    const beforeId = history?.messages[0]?.id;
    if (!history?.hasMore || beforeId === undefined) return;
    const { as } = this.#state;
    const older = await this.attempt(() => this.person.act('history', { channelId, beforeId }));
    const now = this.#state.histories[channelId];
    if (!older || as !== this.#state.as || now?.messages[0]?.id !== beforeId) return;
    const messages = [...older.messages, ...now.messages];
    this.#change({
      histories: { ...this.#state.histories, [channelId]: { messages, hasMore: older.hasMore } },
    });
  }

  #become(username: string): void {
    this.#stopListening();
    this.#meanwhile.clear();
    const nothingKnown = { scene: undefined, histories: {}, unread: {} };
    this.#change({ as: username, link: 'connecting', ...nothingKnown, ...nothingBegun });
    this.#listen();
  }

  #go(channelId: string): void {
    this.#change({ channelId, unread: withoutUnread(this.#state.unread, channelId), ...nothingBegun });
    void this.#load(channelId);
  }

  /** Goes to the first channel, and replaces the address that led to none. */
  #goHome(): void {
    const { as, scene } = this.#state;
    if (!scene) {
      // The next scene comes here again.
      this.#change({ channelId: undefined });
      return;
    }
    const { id: channelId } = scene.guilds[0]?.channels[0] ?? scene.direct;
    replaceAddress({ as, channelId });
    this.#go(channelId);
  }

  #listen(): void {
    this.#heard.begin(Date.now());
    this.#stopListening = listen(this.#state.as, {
      onEvent: (event) => this.#receive(event),
      onLink: (link) => {
        // What was missed in the meantime comes with the history, which is loaded again.
        this.#meanwhile.clear();
        this.#change(link === 'open' ? { link, histories: {} } : { link });
      },
    });
  }

  #receive(event: LiveEvent): void {
    switch (event.type) {
      case 'scene': {
        this.#change({ scene: event.scene });
        // Only now is it known whether this person has such a channel.
        const open = channelWith(event.scene, this.#state.channelId);
        if (open) void this.#load(open.id);
        else this.#goHome();
        break;
      }
      case 'message':
      case 'messages-gone':
        this.#happen(event);
        break;
      case 'log':
        this.#change({ log: withLog(this.#state.log, event.lines) });
        break;
    }
  }

  #happen(event: Extract<LiveEvent, { type: 'message' | 'messages-gone' }>): void {
    const channelId = event.type === 'message' ? event.message.channel_id : event.channelId;
    this.#meanwhile.get(channelId)?.push(event);
    if (event.type === 'message') this.#count(event.message);
    const history = this.#state.histories[channelId];
    if (history) this.#keep(channelId, after(history, event));
    if (event.type !== 'messages-gone') return;
    const isGone = (begun: ShownMessage | undefined) => begun !== undefined && event.ids.includes(begun.id);
    if (isGone(this.#state.answering)) this.answer(undefined);
    if (isGone(this.#state.editing)) this.edit(undefined);
  }

  #count(message: ShownMessage): void {
    const { unread, channelId: openId, scene } = this.#state;
    if (this.#heard.isNew(message)) {
      this.#change({ unread: withUnread(unread, message, { openId, myId: scene?.me.id }) });
    }
  }

  async #load(channelId: string): Promise<void> {
    if (this.#state.histories[channelId] || this.#meanwhile.has(channelId)) return;
    const meanwhile: LiveEvent[] = [];
    this.#meanwhile.set(channelId, meanwhile);
    const history = await this.attempt(() => this.person.act('history', { channelId }));
    // Another person or connection has taken over, and loads it itself.
    if (this.#meanwhile.get(channelId) !== meanwhile) return;
    this.#meanwhile.delete(channelId);
    if (history) this.#keep(channelId, meanwhile.reduce(after, history));
  }

  #keep(channelId: string, history: State['histories'][string]): void {
    this.#change({ histories: { ...this.#state.histories, [channelId]: history } });
  }

  #change(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

export const StoreContext = createContext<Store | undefined>(undefined);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('there is no store around this component');
  return store;
}

/** A part of the state; the component is drawn again when it changes. `select` must return the same for the same state. */
export function useSlice<T>(select: (state: State) => T): T {
  const store = useStore();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const drawn = select(store.state);
  const latest = useRef({ select, drawn });
  latest.current = { select, drawn };
  useLayoutEffect(() => {
    const update = () => {
      const { select, drawn } = latest.current;
      if (!Object.is(select(store.state), drawn)) redraw(undefined);
    };
    update();
    return store.subscribe(update);
  }, [store]);
  return drawn;
}
