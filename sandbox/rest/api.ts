import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Fault } from '../rules/fault.ts';
import type { World } from '../world/world.ts';
import { type Call, type Route, readBody } from './call.ts';
import { DiscordError, failure, Violation } from './errors.ts';
import type { FaultPlan, PlannedFault } from './fault-plan.ts';
import { RateLimits } from './rate-limits.ts';
import type { RequestLog } from './request-log.ts';

export interface RememberedViolation {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly faults: readonly Fault[];
}

export interface ApiOptions {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly faults: FaultPlan;
  readonly log: RequestLog;
  readonly violations: RememberedViolation[];
  readonly unknownRequests: string[];
  readonly warn: (line: string) => void;
}

type Http = { Bindings: HttpBindings };
interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const base = '/api/v10';

/** REST v10: https://docs.discord.com/developers/reference */
export function restApi(world: World, options: ApiOptions): Hono<Http> {
  const app = new Hono<Http>();
  const limits = new RateLimits(world.clock);
  for (const route of options.routes) {
    app.on(route.method, `${base}${route.path}`, (context) => serve(context, route));
  }
  app.all('/api/*', (context) => serve(context, undefined));
  return app;

  async function serve(context: Context<Http>, route: Route | undefined): Promise<Response> {
    const started = performance.now();
    const at = world.clock();
    const { method } = context.req;
    const url = new URL(context.req.url);
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname;
    const fault = options.faults.take(method, path);
    let call: Call | undefined;
    let answer: Answer | undefined;
    try {
      if (fault?.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay));
      const params = context.req.param() as Record<string, string>;
      call = { params, query: url.searchParams, ...(await readBody(context.req.raw)) };
      const limit = limits.count(method, path);
      if (!fault || fault.after || (!fault.cut && fault.status === undefined)) {
        answer = limit.exceeded
          ? tooMany(limit.retryAfter)
          : carryOut(call, route, context.req.header('authorization'));
      }
      if (fault?.cut) answer = undefined;
      else if (fault?.status !== undefined) answer = falseAnswer(fault, fault.status);
      if (answer) answer = { ...answer, headers: { ...limit.headers, ...answer.headers } };
    } catch (error) {
      answer = answerTo(error, { method, path, body: call?.body });
    }
    const ms = performance.now() - started;
    const files = call?.files.map(({ name, type, size }) => ({ name, type, size })) ?? [];
    const body = files.length > 0 ? { payload_json: call?.body, files } : call?.body;
    const entry = { kind: 'request', at, method, path, body, ms } as const;
    options.log.add({ ...entry, status: answer?.status ?? 'cut', answer: answer?.json });
    if (answer) return respond(answer);
    context.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }

  function carryOut(call: Call, route: Route | undefined, authorization: string | undefined): Answer {
    if (!route?.open && authorization !== `Bot ${options.token}`) throw failure('unauthorized');
    if (!route) throw new UnknownRoute();
    const json = route.handle(call);
    return { status: json === undefined ? 204 : (route.status ?? 200), json };
  }

  function answerTo(error: unknown, request: { method: string; path: string; body: unknown }): Answer {
    const line = `${request.method} ${request.path}`;
    if (error instanceof UnknownRoute) {
      options.unknownRequests.push(line);
      options.warn(`the sandbox does not serve ${line}`);
      return { status: 501, json: { code: 0, message: `501: the sandbox does not serve ${line}` } };
    }
    if (error instanceof Violation) {
      options.violations.push({ ...request, faults: error.faults });
      for (const { path, message } of error.faults) options.warn(`${line}: ${path.join('.')}: ${message}`);
    }
    if (error instanceof DiscordError) return { status: error.status, json: error.body };
    options.warn(`${line} broke the sandbox: ${error instanceof Error ? error.stack : String(error)}`);
    return { status: 500, json: { code: 0, message: '500: Internal Server Error' } };
  }
}

class UnknownRoute extends Error {}

function falseAnswer(fault: PlannedFault, status: number): Answer {
  if (status === 429) return tooMany(fault.retryAfter ?? 0.05, fault.body);
  return { status, json: fault.body ?? { code: 0, message: `${status}: on demand` } };
}

function tooMany(retryAfter: number, body?: object): Answer {
  return {
    status: 429,
    json: body ?? { message: 'You are being rate limited.', retry_after: retryAfter, global: false },
    headers: { 'Retry-After': String(retryAfter), 'X-RateLimit-Scope': 'user' },
  };
}

/** A 204 has neither body nor type: discord.js would try to read it. */
function respond({ status, json, headers }: Answer): Response {
  if (status === 204) return new Response(null, { status, headers: { ...headers } });
  return new Response(JSON.stringify(json), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}
