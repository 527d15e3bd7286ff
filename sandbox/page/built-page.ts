import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { hasCode } from '../error-code.ts';

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

/** Serves what the bundler built. `usernames` are the people that a window can be. */
export function builtPage(folder: string, origin: () => string, usernames: () => readonly string[]): Hono {
  const app = new Hono();
  app.get('/', async (context) => {
    // The page may load files from its own origin only, and to a browser "localhost" is another one.
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
  // The bundler names these after their content, so they never change.
  app.get('/assets/:name{[\\w.-]+}', async (context) => {
    const file = join(folder, 'assets', context.req.param('name'));
    const asset = await serve(context, file, 'public, max-age=31536000, immutable');
    return asset ?? context.text('There is no such file. Reload the page.', 404);
  });
  return app;
}

/** Shown instead of the page if there is no such person. */
function nobody(as: string, usernames: readonly string[]) {
  const links = usernames.map((username) => html`<li><a href="/?as=${username}">${username}</a></li>`);
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="color-scheme" content="dark light" />
      <title>Nobody by that name</title>
      <p>There is nobody named “${as}” here. Choose one of these:</p>
      <ul>${links}</ul>
    </html>`;
}

/** `undefined` if there is no such file. */
async function serve(context: Context, file: string, caching: string): Promise<Response | undefined> {
  try {
    const type = types[extname(file)] ?? 'application/octet-stream';
    return context.body(await readFile(file), 200, { 'Content-Type': type, 'Cache-Control': caching });
  } catch (error) {
    // `..` names a folder, and no file has a name of a thousand letters.
    if (hasCode(error, 'ENOENT', 'EISDIR', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
}
