import { createHash } from 'node:crypto';
import type { Clock } from '../world/timing.ts';

/** Far above Discord's own limits, which are not published: what matters here are the headers, not the pace. */
const limit = 200;
const windowMs = 1_000;

export interface RateLimit {
  readonly exceeded: boolean;
  readonly retryAfter: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts requests in one bucket per route and major parameter: https://docs.discord.com/developers/topics/rate-limits */
export class RateLimits {
  readonly #windows = new Map<string, { used: number; ends: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  count(method: string, path: string): RateLimit {
    const { route, major } = bucketOf(path);
    const key = `${method} ${route} ${major}`;
    const now = this.#clock();
    let window = this.#windows.get(key);
    if (!window || window.ends <= now) {
      // Every interaction has its own bucket, so old ones would pile up.
      for (const [ended, { ends }] of this.#windows) if (ends <= now) this.#windows.delete(ended);
      window = { used: 0, ends: now + windowMs };
      this.#windows.set(key, window);
    }
    window.used += 1;
    const resetAfter = (window.ends - now) / 1000;
    return {
      exceeded: window.used > limit,
      retryAfter: resetAfter,
      headers: {
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': String(Math.max(0, limit - window.used)),
        'X-RateLimit-Reset': String(window.ends / 1000),
        'X-RateLimit-Reset-After': String(resetAfter),
        'X-RateLimit-Bucket': createHash('md5').update(`${method} ${route}`).digest('hex'),
      },
    };
  }
}

/** Channel, guild and webhook (with its token) each have limits of their own. */
function bucketOf(path: string): { route: string; major: string } {
  const parts = path.split('/').slice(1);
  const [kind = ''] = parts;
  const majors = { channels: 1, guilds: 1, webhooks: 2, interactions: 2 }[kind] ?? 0;
  const route = parts.map((part, index) => (index <= majors || /^\d{17,}$/.test(part) ? ':id' : part));
  return { route: [kind, ...route.slice(1)].join('/'), major: parts.slice(1, 1 + majors).join('/') };
}
