import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Fault } from '../rules/index.ts';
import { timeOf } from '../world/timing.ts';
import type { World } from '../world/world.ts';
import { assertIds, type Call, type Route } from './call.ts';
import { DiscordError, failure, Violation } from './errors.ts';
import type { FaultPlan, PlannedFault } from './fault-plan.ts';
import { type RateLimits, tooMany } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import type { Recent } from './recent.ts';
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
  readonly limits: RateLimits;
  readonly log: RequestLog;
  readonly violations: Recent<RememberedViolation>;
  readonly unknownRequests: Recent<string>;
  readonly warn: (line: string) => void;
}

type Http = { Bindings: HttpBindings };
interface Answer {
  readonly status: number;
  readonly json: unknown;
  /** A page in place of the JSON. */
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const base = '/api/v10';

/** REST v10: https://docs.discord.com/developers/reference */
export function restApi(world: World, options: ApiOptions): Hono<Http> {
  const app = new Hono<Http>();
  for (const route of options.routes) {
    app.on(route.method, `${base}${route.path}`, (context) => serve(context, route));
  }
  const paths = options.routes.map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`));
  const isPath = (path: string) => paths.some((each) => each.test(path));
  app.all('/api/*', (context) => serve(context, undefined));
  return app;

  async function serve(context: Context<Http>, route: Route | undefined): Promise<Response> {
    const started = performance.now();
    const at = world.clock();
    const { method } = context.req;
    const url = new URL(context.req.url);
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname;
    const authorised = route?.open !== true;
    const fault = options.faults.take(method, path, authorised);
    let call: Call | undefined;
    let answer: Answer | undefined;
    let limitHeaders = {};
    try {
      if (fault?.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay));
      const params = context.req.param() as Record<string, string>;
      call = { params, query: url.searchParams, ...(await readBody(context.req.raw, options.faults.line)) };
      const limit = options.limits.count({ method, path, authorised, messageAgeMs: ageOf(params.message) });
      limitHeaders = limit.headers;
      if (!fault || fault.after || (!fault.cut && fault.status === undefined)) {
        answer = limit.refusal ?? carryOut(call, route, path, context.req.header('authorization'));
      }
      if (fault?.cut) answer = undefined;
      else if (fault?.status !== undefined) answer = falseAnswer(fault, fault.status);
    } catch (error) {
      // A request that its sender gave up halfway never reached Discord as a whole.
      if (error instanceof DiscordError || context.env.incoming.complete)
        answer = answerTo(error, { method, path, body: call?.body });
    }
    const ms = performance.now() - started;
    const files = call?.files.map(({ name, type, size }) => ({ name, type, size })) ?? [];
    const body = files.length > 0 ? { payload_json: call?.body, files } : call?.body;
    const entry = { kind: 'request', at, method, path, body, ms } as const;
    options.log.add({ ...entry, status: answer?.status ?? 'cut', answer: answer?.json });
    const date = new Date(world.toldTime()).toUTCString();
    if (answer) return respond({ ...answer, headers: { Date: date, ...limitHeaders, ...answer.headers } });
    context.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }

  function ageOf(messageId: string | undefined): number {
    return /^\d+$/.test(messageId ?? '') ? world.toldTime() - timeOf(String(messageId)) : 0;
  }

  function carryOut(
    call: Call,
    route: Route | undefined,
    path: string,
    authorization: string | undefined,
  ): Answer {
    if (!route) throw new NotServed(isPath(path) ? 'methodNotAllowed' : 'notFound');
    if (!route.open && authorization !== `Bot ${options.token}`) throw failure('unauthorized');
    assertIds(call.params);
    const json = route.handle(call);
    return { status: json === undefined ? 204 : (route.status ?? 200), json };
  }

  function answerTo(error: unknown, request: { method: string; path: string; body: unknown }): Answer {
    const line = `${request.method} ${request.path}`;
    if (error instanceof NotServed) {
      options.unknownRequests.add(line);
      options.warn(`the sandbox does not serve ${line}`);
    }
    if (error instanceof Violation) {
      options.violations.add({ ...request, faults: error.faults });
      for (const { path, message } of error.faults) options.warn(`${line}: ${path.join('.')}: ${message}`);
    }
    if (error instanceof DiscordError) return { status: error.status, json: error.body };
    options.warn(`${line} broke the sandbox: ${error instanceof Error ? error.stack : String(error)}`);
    return { status: 500, json: { code: 0, message: '500: Internal Server Error' } };
  }
}

/** Discord may have what was asked for, but the sandbox has not. The answer is Discord's, and the sandbox remembers. */
class NotServed extends DiscordError {
  constructor(kind: 'notFound' | 'methodNotAllowed') {
    const { status, body } = failure(kind);
    super(status, body);
  }
}

function falseAnswer(fault: PlannedFault, status: number): Answer {
  if (status === 429) {
    const refusal = tooMany(fault.retryAfter ?? 0.05);
    return { ...refusal, json: fault.body ?? refusal.json };
  }
  const json = fault.body ?? {
    code: 0,
    message: status === 401 ? '401: Unauthorized' : `${status}: on demand`,
  };
  return { status, json, ...(fault.html === undefined ? {} : { html: fault.html }) };
}

/** A 204 has neither body nor type: discord.js would try to read it. */
function respond({ status, json, html, headers }: Answer): Response {
  if (status === 204) return new Response(null, { status, headers: { ...headers } });
  const type = html === undefined ? 'application/json' : 'text/html; charset=UTF-8';
  return new Response(html ?? JSON.stringify(json), {
    status,
    headers: { 'Content-Type': type, ...headers },
  });
}
