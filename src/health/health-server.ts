import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { HealthReport } from './check-health.ts';

/** Nobody else's business, and without a password: only this machine, or this container, can ask. */
const HOST = '127.0.0.1';

interface Served {
  health(): Promise<HealthReport>;
  metrics(): Promise<{ readonly type: string; readonly text: string }>;
}

/**
 * Serves `/healthz` and `/metrics` on the loopback interface.
 * @throws the error of the operating system if the port can't be had
 */
export async function serveHealth(port: number, served: Served): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    answer(request.method, request.url, served, response).catch(() => {
      response.statusCode = 500;
      response.end();
    });
  });
  server.listen(port, HOST);
  await once(server, 'listening');
  return async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
}

async function answer(
  method: string | undefined,
  url: string | undefined,
  { health, metrics }: Served,
  response: ServerResponse,
): Promise<void> {
  const path = url?.split('?')[0];
  if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'text/plain', 'Only GET.\n');
  if (path === '/healthz') {
    const report = await health();
    return end(response, report.isOk ? 200 : 503, 'application/json', `${JSON.stringify(report)}\n`);
  }
  if (path === '/metrics') {
    const { type, text } = await metrics();
    return end(response, 200, type, text);
  }
  return end(response, 404, 'text/plain', 'There are /healthz and /metrics.\n');
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}
