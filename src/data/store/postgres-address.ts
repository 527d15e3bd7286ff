import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import type { ClientConfig } from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';

export interface PostgresAddress {
  readonly config: ClientConfig;
  /** The address without user and password, for logs and messages. */
  readonly place: string;
}

export const isPostgres = (url: string) => /^postgres(?:ql)?:\/\//.test(url);

/** What an address may say about TLS. The driver gives some of these a weaker meaning, so it is not told of them. */
const TLS_PARAMETERS = ['ssl', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'uselibpqcompat'] as const;

const UNCHECKED = 'no-verify';
const MODES = ['disable', UNCHECKED, 'require', 'verify-ca', 'verify-full'];

/**
 * Reads a `postgres://` address. A server on another machine is reached by TLS, and its certificate is checked, unless the
 * address says `sslmode=disable` or `sslmode=no-verify`.
 * @throws {TypeError} if it can't be read, with a reason that quotes none of it
 */
export function postgresAddress(url: string): PostgresAddress {
  const { config, parameters } = parsed(url);
  const host = config.host || 'localhost';
  if (!config.database) throw new TypeError('it names no database');
  const isSocket = host.startsWith('/');
  const place = isSocket
    ? `postgres:///${config.database}?host=${host}`
    : `postgres://${host}:${config.port ?? 5432}/${config.database}`;
  return { config: { ...config, host, ssl: isSocket ? false : tlsOf(host, parameters) }, place };
}

type Parameters = ReadonlyMap<string, string>;

function parsed(url: string): { readonly config: ClientConfig; readonly parameters: Parameters } {
  const [base = '', query = ''] = url.split(/\?(.*)/s);
  const search = new URLSearchParams(query);
  const parameters = new Map<string, string>();
  for (const name of TLS_PARAMETERS) {
    const value = search.get(name);
    if (value !== null) parameters.set(name, value);
    search.delete(name);
  }
  try {
    const config = parseIntoClientConfig(search.size === 0 ? base : `${base}?${search}`);
    return { config, parameters };
  } catch {
    // The parser's error may quote the password.
    throw new TypeError('it isn’t a URL');
  }
}

/** @throws {TypeError} if the mode is none of those, or if a file of certificates can't be read */
function tlsOf(host: string, parameters: Parameters): false | ConnectionOptions {
  const mode = modeOf(host, parameters);
  if (mode === 'disable') return false;
  const [ca, cert, key] = (['sslrootcert', 'sslcert', 'sslkey'] as const).map((name) => {
    const file = parameters.get(name);
    return file === undefined || file === 'system' ? undefined : fileOf(name, file);
  });
  return {
    rejectUnauthorized: mode !== UNCHECKED,
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
    // Only with an authority of one's own does its word suffice: others sign for anybody.
    ...(mode === 'verify-ca' && ca !== undefined && { checkServerIdentity: () => undefined }),
  };
}

function modeOf(host: string, parameters: Parameters): string {
  const mode = parameters.get('sslmode');
  if (mode !== undefined && !MODES.includes(mode)) {
    throw new TypeError(`sslmode is one of ${MODES.join(', ')}`);
  }
  const ssl = parameters.get('ssl');
  if (mode !== undefined) return mode;
  if (ssl === 'false' || ssl === '0') return 'disable';
  if (ssl === UNCHECKED) return UNCHECKED;
  return ssl === undefined && isLocal(host) ? 'disable' : 'verify-full';
}

const isLocal = (host: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);

function fileOf(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new TypeError(`the file of its ${name} can’t be read`);
  }
}
