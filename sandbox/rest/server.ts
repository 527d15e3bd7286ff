import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Gateway } from '../gateway/gateway.ts';
import type { AttachmentStore } from '../world/attachments.ts';
import type { FaultPlan } from './fault-plan.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';

/** Another site could point a name of its own at this server, so only these names are served. */
const ownHost = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** As long as a proxy before Discord keeps a quiet connection. Node's five seconds end some just as a request is sent. */
const KEEP_ALIVE_MS = 75_000;

/** What a browser may show; everything else it may only save. An SVG picture can carry a script. */
const shownInline = /^(image\/(?!svg)|audio\/|video\/)[\w.+-]+$/i;
/** Files come from people and from the bot, but share the page's origin, so their content is locked up. */
const fileHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Takes over a connection that becomes a WebSocket. */
interface UpgradeTarget {
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

interface Parts {
  readonly api: Hono<{ Bindings: HttpBindings }>;
  readonly gateway: Gateway;
  readonly attachments: AttachmentStore;
  readonly faults: FaultPlan;
  readonly page: { readonly routes: Hono; readonly live: UpgradeTarget } | undefined;
}

/** Everything on one port of this machine: the API, the gateway, the files and the page. */
export function createServer({ api, gateway, attachments, faults, page }: Parts): Server {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (context, next) => {
    if (!isOwn(context.req.header('host'), context.req.header('origin'))) {
      return context.text('Only 127.0.0.1 and localhost are served.', 403);
    }
    return next();
  });
  app.get('/:folder{(ephemeral-)?attachments}/:channel/:id/:name', async (context) => {
    const { id } = context.req.param();
    const fault = faults.take('GET', context.req.path, false);
    if (fault?.delay !== undefined) await wait(fault.delay);
    if (fault?.status !== undefined) return new Response(null, { status: fault.status });
    const file = attachments.open(id, context.req.query('ex') ?? '', context.req.query('hm') ?? '');
    if (!file) return context.text('This content is no longer available.', 404);
    const place = shownInline.test(file.type) ? 'inline' : 'attachment';
    return new Response(Buffer.from(file.bytes), {
      headers: {
        'Content-Type': file.type || 'application/octet-stream',
        'Content-Disposition': place,
        ...fileHeaders,
      },
    });
  });
  app.route('/', api);
  if (page) app.route('/', page.routes);

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('upgrade', (request, socket, head) => {
    // Nobody else listens to it, and an unhandled error would end the process.
    socket.on('error', () => socket.destroy());
    const { host, origin } = request.headers;
    if (!isOwn(host, origin)) return refuseUpgrade(socket, 403);
    const address = [request.url ?? '/', 'ws://localhost'] as const;
    if (!URL.canParse(...address)) return refuseUpgrade(socket, 400);
    const { pathname } = new URL(...address);
    if (pathname.startsWith('/gateway')) {
      gateway.server.handleUpgrade(request, socket, head, (client) =>
        gateway.server.emit('connection', client, request),
      );
    } else if (page && pathname === '/page/live') page.live.accept(request, socket, head);
    else refuseUpgrade(socket, 404);
  });
  return server;
}

/** Resolves with the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** A page from another port of this machine is another site, too. */
function isOwn(host: string | undefined, origin: string | undefined): boolean {
  return ownHost.test(host ?? '') && (origin === undefined || origin === `http://${host}`);
}
