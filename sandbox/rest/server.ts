import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Gateway } from '../gateway/gateway.ts';
import type { AttachmentStore } from '../world/attachments.ts';
import type { FaultPlan } from './fault-plan.ts';

/** A page on another site could reach this server through a name that it points here: so only these names are served. */
const ownHost = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** Everything on one port of this machine: the API, the gateway and the files. */
export function createServer(
  api: Hono<{ Bindings: HttpBindings }>,
  gateway: Gateway,
  attachments: AttachmentStore,
  faults: FaultPlan,
): Server {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (context, next) => {
    if (!isOwn(context.req.header('host'), context.req.header('origin'))) {
      return context.text('Only 127.0.0.1 and localhost are served.', 403);
    }
    return next();
  });
  app.get('/:folder{(ephemeral-)?attachments}/:channel/:id/:name', async (context) => {
    const { id } = context.req.param();
    const fault = faults.take('GET', context.req.path);
    if (fault?.delay !== undefined) await wait(fault.delay);
    if (fault?.status !== undefined) return new Response(null, { status: fault.status });
    const file = attachments.open(id, context.req.query('ex') ?? '', context.req.query('hm') ?? '');
    if (!file) return context.text('This content is no longer available.', 404);
    return new Response(Buffer.from(file.bytes), {
      headers: { 'Content-Type': file.type, 'X-Content-Type-Options': 'nosniff' },
    });
  });
  app.route('/', api);

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.on('upgrade', (request, socket, head) => {
    const { host, origin } = request.headers;
    if (!isOwn(host, origin) || !request.url?.startsWith('/gateway')) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    gateway.server.handleUpgrade(request, socket, head, (client) =>
      gateway.server.emit('connection', client, request),
    );
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

function isOwn(host: string | undefined, origin: string | undefined): boolean {
  const from = origin === undefined ? undefined : origin.replace(/^http:\/\//, '');
  return ownHost.test(host ?? '') && (origin === undefined || ownHost.test(from ?? ''));
}
