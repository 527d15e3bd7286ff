import { createHash } from 'node:crypto';
import { MAX_GLOBAL_REQUESTS, OLD_MESSAGE_MS } from '../rules/limits.ts';
import type { Clock } from '../world/timing.ts';

type Headers = Readonly<Record<string, string>>;

interface RateLimit {
  /** Of any answer to the request. */
  readonly headers: Headers;
  /** The answer, if a limit is exceeded. */
  readonly refusal?: TooMany;
}

interface TooMany {
  readonly status: 429;
  readonly json: object;
  readonly headers: Headers;
}

interface Bucket {
  readonly name: string;
  readonly limit: number;
  readonly windowMs: number;
}

interface Window {
  used: number;
  readonly ends: number;
}

/** The limits of one channel. Discord publishes none: these are what bots meet (discord-api-docs#4413 and libraries' logs). */
const buckets: readonly (Bucket & { readonly requests: RegExp })[] = [
  { name: 'create', requests: /^POST channels\/:id\/messages$/, limit: 5, windowMs: 5_000 },
  { name: 'edit', requests: /^PATCH channels\/:id\/messages\/:id$/, limit: 5, windowMs: 5_000 },
  { name: 'delete', requests: /^DELETE channels\/:id\/messages\/:id$/, limit: 5, windowMs: 1_000 },
  // Giving and taking share one.
  {
    name: 'react',
    requests: /^(PUT|DELETE) channels\/:id\/messages\/:id\/reactions/,
    limit: 1,
    windowMs: 250,
  },
];

/** Where nothing is known: the headers matter there, not the pace. */
const elsewhere = { limit: 200, windowMs: 1_000 };
const all = { name: 'global', limit: MAX_GLOBAL_REQUESTS, windowMs: 1_000 };
const oldEdits = { name: 'old edits', limit: 3, windowMs: 6_000 };

interface Counted {
  readonly method: string;
  /** Below `/api/v10`. */
  readonly path: string;
  /** Whether it counts among all of the bot's requests: those that go by an interaction's token don't. */
  readonly authorised: boolean;
  /** How old the message is that the path names. */
  readonly messageAgeMs: number;
}

/** Counts requests in one bucket per route and major parameter: https://docs.discord.com/developers/topics/rate-limits */
export class RateLimits {
  /** Discord's own, or so high that only a runaway bot meets them, for tests that would have to wait. */
  kind: 'discord' | 'lenient';
  readonly #windows = new Map<string, Window>();
  readonly #clock: Clock;

  constructor(clock: Clock, kind: 'discord' | 'lenient') {
    this.#clock = clock;
    this.kind = kind;
  }

  count({ method, path, authorised, messageAgeMs }: Counted): RateLimit {
    const { route, major } = routeOf(path);
    const request = `${method} ${route}`;
    const isStrict = this.kind === 'discord';
    const known = isStrict ? buckets.find(({ requests }) => requests.test(request)) : undefined;
    const bucket = known ?? { name: request, ...elsewhere };
    const window = this.#take(`${bucket.name} ${major}`, bucket);
    const headers = headersOf(bucket, window, this.#clock());
    const secondsTo = ({ ends }: Window) => (ends - this.#clock()) / 1000;
    if (window.used > bucket.limit) return { headers, refusal: tooMany(secondsTo(window)) };
    const whole = isStrict && authorised ? this.#take(all.name, all) : undefined;
    if (whole && whole.used > all.limit) {
      return { headers, refusal: tooMany(secondsTo(whole), { global: true }) };
    }
    if (isStrict && known?.name === 'edit' && messageAgeMs > OLD_MESSAGE_MS) {
      const old = this.#take(`${oldEdits.name} ${major}`, oldEdits);
      // The headers don't tell of this one.
      if (old.used > oldEdits.limit) return { headers, refusal: tooMany(secondsTo(old), tooManyOldEdits) };
    }
    return { headers };
  }

  #take(key: string, { windowMs }: Pick<Bucket, 'windowMs'>): Window {
    const now = this.#clock();
    let window = this.#windows.get(key);
    if (!window || window.ends <= now) {
      // Every interaction has its own bucket, so old ones would pile up.
      for (const [ended, { ends }] of this.#windows) if (ends <= now) this.#windows.delete(ended);
      window = { used: 0, ends: now + windowMs };
      this.#windows.set(key, window);
    }
    window.used += 1;
    return window;
  }
}

const tooManyOldEdits = {
  code: 30046,
  message: 'Maximum number of edits to messages older than 1 hour reached. Try again later.',
};

/** @param retryAfter in seconds */
export function tooMany(
  retryAfter: number,
  more: { readonly global?: boolean; readonly code?: number; readonly message?: string } = {},
): TooMany {
  const isGlobal = more.global === true;
  return {
    status: 429,
    json: { message: 'You are being rate limited.', retry_after: retryAfter, global: false, ...more },
    headers: {
      'Retry-After': String(retryAfter),
      'X-RateLimit-Scope': isGlobal ? 'global' : 'user',
      ...(isGlobal ? { 'X-RateLimit-Global': 'true' } : {}),
    },
  };
}

function headersOf({ name, limit }: Bucket, { used, ends }: Window, now: number): Headers {
  return {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(Math.max(0, limit - used)),
    'X-RateLimit-Reset': String(ends / 1000),
    'X-RateLimit-Reset-After': String((ends - now) / 1000),
    'X-RateLimit-Bucket': createHash('md5').update(name).digest('hex'),
  };
}

/** Channel, guild and webhook (with its token) each have limits of their own. */
function routeOf(path: string): { route: string; major: string } {
  const parts = path.split('/').slice(1);
  const [kind = ''] = parts;
  const majors = { channels: 1, guilds: 1, webhooks: 2, interactions: 2 }[kind] ?? 0;
  const route = parts.map((part, index) => (index <= majors || /^\d{17,}$/.test(part) ? ':id' : part));
  return { route: [kind, ...route.slice(1)].join('/'), major: parts.slice(1, 1 + majors).join('/') };
}
