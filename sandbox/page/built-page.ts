import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { hasCode } from '../terminal/error-code.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** What the bundler has built. `usernames` are those whom a window can be. */
export function builtPage(folder: string, origin: () => string, usernames: () => readonly string[]): Hono {
  const app = new Hono();
  app.get('/', async (context) => {
    // Files come from the origin alone, and "localhost" would be another one to the browser.
    const { host, search } = new URL(context.req.url);
    if (host !== new URL(origin()).host) return context.redirect(`${origin()}/${search}`);
    const as = context.req.query('as');
    if (as !== undefined && !usernames().includes(as)) {
      return context.html(nobody(as, usernames()), 404);
    }
    const page = await serve(context, join(folder, 'index.html'), 'no-store');
    return (
      page ?? context.text('The page is not built. Stop the sandbox and start it with: npm run sandbox', 503)
    );
  });
  // The bundler names these by their content, so they never change.
  app.get('/assets/:name{[\\w.-]+}', async (context) => {
    const file = join(folder, 'assets', context.req.param('name'));
    const asset = await serve(context, file, 'public, max-age=31536000, immutable');
    return asset ?? context.text('There is no such file: reload the page.', 404);
  });
  return app;
}

/** In place of the page, for somebody who is not there. */
function nobody(as: string, usernames: readonly string[]) {
  const links = usernames.map((username) => html`<li><a href="/?as=${username}">${username}</a></li>`);
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="color-scheme" content="dark light" />
      <title>Nobody of that name</title>
      <p>There is nobody named “${as}” here. Be one of these:</p>
      <ul>${links}</ul>
    </html>`;
}

/** `undefined` where there is no such file. */
async function serve(context: Context, file: string, caching: string): Promise<Response | undefined> {
  try {
    const type = types[extname(file)] ?? 'application/octet-stream';
    return context.body(await readFile(file), 200, { 'Content-Type': type, 'Cache-Control': caching });
  } catch (error) {
    // `..` stands for a folder, and no file has a name of a thousand letters.
    if (hasCode(error, 'ENOENT', 'EISDIR', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
}
