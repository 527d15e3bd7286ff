import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchUpload } from '../../../src/data/uploads/fetch-upload.ts';
import { uploadOrigins } from '../../../src/data/uploads/upload-origins.ts';

/** The address of a server with this handler, closed after the test. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/moment.png`;
}

const bytes = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256));

/** From wherever the link says. */
const fetchFrom = (url: string, maxBytes: number) =>
  fetchUpload(url, maxBytes, new Set(URL.canParse(url) ? [new URL(url).origin] : []));

describe('an upload', () => {
  it('is fetched byte for byte', async () => {
    const url = await serve((_, response) => response.end(bytes));
    expect(await fetchFrom(url, 1_000)).toEqual({ ok: true, bytes });
  });

  it('comes whole though it comes in pieces', async () => {
    const url = await serve((_, response) => {
      response.write(bytes.subarray(0, 300));
      setImmediate(() => response.end(bytes.subarray(300)));
    });
    expect(await fetchFrom(url, 1_000)).toEqual({ ok: true, bytes });
  });

  it.each([404, 403, 410, 500])('is gone where the answer is %d', async (status) => {
    const url = await serve((_, response) => response.writeHead(status).end(bytes));
    expect(await fetchFrom(url, 1_000)).toEqual({ ok: false, fault: 'gone' });
  });

  it('is too large by its bytes, one past the limit', async () => {
    const url = await serve((_, response) => response.end(bytes));
    expect(await fetchFrom(url, 999)).toEqual({ ok: false, fault: 'tooLarge' });
  });

  it('is too large where the server names no length and never ends, and the rest is not read', async () => {
    let hungUp: () => void = () => undefined;
    const left = new Promise<void>((resolve) => (hungUp = resolve));
    const url = await serve((_, response) => {
      response.on('close', hungUp);
      const more = () => {
        if (!response.destroyed) response.write(bytes, () => setImmediate(more));
      };
      more();
    });
    expect(await fetchFrom(url, 10_000)).toEqual({ ok: false, fault: 'tooLarge' });
    await left;
  });

  it('is too large where it only becomes so when it is unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(1_000_000));
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length }).end(packed);
    });
    expect(packed.length).toBeLessThan(10_000);
    expect(await fetchFrom(url, 10_000)).toEqual({ ok: false, fault: 'tooLarge' });
  });

  it('is taken by its bytes where the server names a length past the limit of none', async () => {
    const url = await serve((_, response) => response.writeHead(200, { 'content-length': 0 }).end());
    expect(await fetchFrom(url, 10)).toEqual({ ok: true, bytes: Buffer.alloc(0) });
  });

  it('is gone where the connection is cut mid-way', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 1_000 });
      response.write(bytes.subarray(0, 500), () => response.destroy());
    });
    expect(await fetchFrom(url, 1_000)).toEqual({ ok: false, fault: 'gone' });
  });

  it('is gone where it is shorter than the server promised', async () => {
    const url = await serve((_, { socket }) => {
      socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nshort');
    });
    expect(await fetchFrom(url, 1_000)).toEqual({ ok: false, fault: 'gone' });
  });

  it('is gone where nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await fetchFrom(`http://127.0.0.1:${port}/`, 1_000)).toEqual({ ok: false, fault: 'gone' });
  });

  it.each(['', 'no address', 'ftp://example.com/moment.png'])(
    'is gone where its link is %j',
    async (link) => {
      expect(await fetchFrom(link, 1_000)).toEqual({ ok: false, fault: 'gone' });
    },
  );

  it('is gone where it is elsewhere, which is not asked', async () => {
    let isAsked = false;
    const url = await serve((_, response) => {
      isAsked = true;
      response.end(bytes);
    });
    const elsewhere = new Set([
      'https://cdn.discordapp.com',
      new URL(url).origin.replace('127.0.0.1', 'localhost'),
    ]);
    expect(await fetchUpload(url, 1_000, elsewhere)).toEqual({ ok: false, fault: 'gone' });
    expect(isAsked).toBe(false);
  });

  it('is gone where Discord points elsewhere, which is not asked, even if it is Discord itself', async () => {
    const asked: unknown[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url);
      if (request.url === '/moment.png') response.writeHead(302, { location: '/other.png' }).end();
      else response.end(bytes);
    });
    expect(await fetchFrom(url, 1_000)).toEqual({ ok: false, fault: 'gone' });
    expect(asked).toEqual(['/moment.png']);
  });
});

describe('uploads come', () => {
  it.each(['https://discord.com/api', 'https://canary.discord.com/api', 'https://discordapp.com/api'])(
    'only from Discord’s own hosts where its API is %s',
    (apiUrl) => {
      const origins = uploadOrigins(apiUrl);
      expect([...origins]).toEqual(['https://cdn.discordapp.com', 'https://media.discordapp.net']);
    },
  );

  it.each(['http://127.0.0.1:4600/api', 'https://discord.com.example.org/api', 'https://notdiscord.com/api'])(
    'also from beside another API: %s',
    (apiUrl) => {
      expect(uploadOrigins(apiUrl)).toContain(new URL(apiUrl).origin);
      expect(uploadOrigins(apiUrl).size).toBe(3);
    },
  );
});
