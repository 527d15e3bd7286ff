import { inspect } from 'node:util';
import { ConfigError } from './config.ts';
import { BackupError } from './data/backup/backup-error.ts';
import { UpdateError } from './data/live/omdb/omdb-error.ts';
import { StoreError } from './data/store/record-store.ts';
import { TransferError } from './data/transfer/transfer-error.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { TextsError } from './i18n/read-messages.ts';

/**
 * The bot can't start: Discord did not accept it, its port can't be had, its processes can't share a database, or its file of
 * variables can't be read. Facts only; the words are in the operator's texts.
 */
export class StartError extends Error {
  readonly kind: 'token' | 'unreachable' | 'commands' | 'port' | 'one-process' | 'env-file';
  /** The base of Discord's API, the port, the address of the database, or the file. */
  readonly where: string;

  constructor(kind: StartError['kind'], where: string, options?: ErrorOptions) {
    super(`start.${kind}`, options);
    this.name = 'StartError';
    this.kind = kind;
    this.where = where;
  }
}

/** Why the bot could not start, and what the operator can do about it, for the terminal. */
export function explainStart(error: unknown): string {
  return explain(error) ?? [operatorTexts.bug, inspect(error)].join('\n');
}

/** The same for a line of the log; of a bug, the error itself. */
export function reasonOf(error: unknown): { readonly reason: string } | { readonly err: unknown } {
  const reason = explain(error)?.replaceAll('\n', ' ');
  return reason === undefined ? { err: error } : { reason };
}

/** In a line or several; `undefined` if it is a bug. */
function explain(error: unknown): string | undefined {
  const { variables, faults, whereToSet, tryWithout, store, start, texts, films, backup, data, cause } =
    operatorTexts;
  // Only who has no token is helped by doing without one.
  const hint = (lacksToken: boolean) => (lacksToken ? [tryWithout] : []);
  if (error instanceof ConfigError) {
    const told = error.faults.map(({ variable, fault }) => faults[fault](variable, variables[variable]));
    const lacksToken = error.faults.some(({ variable }) => variable === 'DISCORD_TOKEN');
    return [...told, whereToSet(told.length), ...hint(lacksToken)].join('\n');
  }
  const told = error instanceof Error && error.cause instanceof Error ? [cause(error.cause.message)] : [];
  if (error instanceof StoreError) return [store[error.kind](error.file), ...told].join('\n');
  if (error instanceof BackupError) return [backup.faults[error.fault](error.where), ...told].join('\n');
  if (error instanceof TransferError)
    return [data.transfer[error.fault](error.where, error.line ?? 0), ...told].join('\n');
  if (error instanceof UpdateError) return [films.faults[error.fault](error.where), ...told].join('\n');
  if (error instanceof StartError)
    return [start[error.kind](error.where), ...told, ...hint(error.kind === 'token')].join('\n');
  if (error instanceof TextsError) return [texts(error.language, error.faults), ...told].join('\n');
  return undefined;
}
