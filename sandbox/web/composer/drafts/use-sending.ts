import type { ShownMessage, WireOption } from '../../../page/protocol.ts';
import { Parcel } from '../../client/person-acts.ts';
import { type Store, useStore } from '../../client/store.ts';
import type { ChangeDraft, CommandDraft, Draft } from './drafts.ts';

/** The values of a filled-in command, by the names of its options. */
export type CommandValues = Readonly<Record<string, string | number | boolean | File>>;

export interface Reply {
  readonly message: ShownMessage;
  readonly ping: boolean;
}

interface Sending {
  /** `text` is the draft's text as it goes over the wire. */
  message(draft: Draft, text: string, reply: Reply | undefined): void;
  /** Returns whether it was saved. */
  change(message: ShownMessage, text: string): Promise<boolean>;
  command(draft: CommandDraft, values: CommandValues): void;
}

let lastSent = 0;

/** Sends a draft. If it is refused, it comes back. */
export function useSending(channelId: string, change: ChangeDraft): Sending {
  const store = useStore();
  return {
    message: (draft, text, reply) => void sendMessage(store, channelId, change, { draft, text, reply }),
    change: (message, text) => {
      const on = { channelId, messageId: message.id, text };
      return store.attempt(() => store.person.act('edit', on)).then((done) => done !== undefined);
    },
    command: (draft, values) => void sendCommand(store, channelId, change, { draft, values }),
  };
}

async function sendMessage(
  store: Store,
  channelId: string,
  change: ChangeDraft,
  sent: { readonly draft: Draft; readonly text: string; readonly reply: Reply | undefined },
): Promise<void> {
  const { draft, text, reply } = sent;
  const { person, state } = store;
  const parcel = new Parcel();
  const body = {
    channelId,
    text,
    files: draft.files.map((file) => parcel.add(file)),
    ...(reply ? { replyToId: reply.message.id, ping: reply.ping } : {}),
  };
  change({ text: '', picked: {}, files: [] });
  store.answer(undefined);
  const answer = await store.attempt(() => person.act('send', body, { parcel }));
  if (answer) return;
  // What was typed in the meantime follows it.
  change((now) => ({
    text: [draft.text, now.text].filter((part) => part !== '').join('\n'),
    picked: { ...draft.picked, ...now.picked },
    files: [...draft.files, ...now.files],
  }));
  const { as, answering } = store.state;
  const isStillHere = as === state.as && store.state.channelId === channelId;
  if (reply && isStillHere && !answering) store.answer(reply.message);
}

async function sendCommand(
  store: Store,
  channelId: string,
  change: ChangeDraft,
  sent: { readonly draft: CommandDraft; readonly values: CommandValues },
): Promise<void> {
  lastSent += 1;
  const { draft, values } = sent;
  const { person } = store;
  const number = lastSent;
  const parcel = new Parcel();
  const options = wireOptions(values, parcel);
  change((now) => ({ line: undefined, waiting: [...now.waiting, { number, draft }] }));
  const reason = await store.settle(() =>
    person.act('command', { channelId, name: draft.command.path, options }, { parcel }),
  );
  change(({ waiting, failed }) => ({
    waiting: waiting.filter((one) => one.number !== number),
    failed: reason === undefined ? failed : [...failed, { number, draft, reason }],
  }));
}

/** Files go into the parcel. */
function wireOptions(values: CommandValues, parcel: Parcel): Record<string, WireOption> {
  const entries = Object.entries(values).map(
    ([name, value]) => [name, value instanceof File ? parcel.add(value) : value] as const,
  );
  return Object.fromEntries(entries);
}
