import type { AnyEventHandler, Button, Command, Modal, Select } from './contract.ts';
import { nameOfCustomId } from './custom-id.ts';

/** Every part that answers to something, found by what it answers to. */
export interface Registry<A> {
  readonly commands: readonly Command<A>[];
  readonly events: readonly AnyEventHandler<A>[];
  /** @param name with the subcommand after a blank: `moment share` */
  command(name: string): Command<A> | undefined;
  component(customId: string): Button<A> | Select<A> | Modal<A> | undefined;
}

export type Part<A> = Command<A> | Button<A> | Select<A> | Modal<A> | AnyEventHandler<A>;

/** Throws where two parts answer to the same name: one of them would never run. */
export function createRegistry<A>(parts: readonly Part<A>[]): Registry<A> {
  const commands = parts.filter((part) => part.kind === 'command');
  const components = parts.filter((part) => part.kind !== 'command' && part.kind !== 'event');
  const events = parts.filter((part) => part.kind === 'event');
  const commandByName = byName(commands);
  const componentByName = byName(components);
  return {
    commands,
    events,
    command: (name) => commandByName.get(name),
    component: (customId) => componentByName.get(nameOfCustomId(customId)),
  };
}

function byName<P extends { readonly name: string }>(parts: readonly P[]): ReadonlyMap<string, P> {
  const table = new Map<string, P>();
  for (const part of parts) {
    if (table.has(part.name)) throw new Error(`registry: two parts answer to ${part.name}`);
    table.set(part.name, part);
  }
  return table;
}
