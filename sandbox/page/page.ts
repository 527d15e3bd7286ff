import { Hono } from 'hono';
import type { GatewayControl } from '../gateway/control.ts';
import type { Client } from '../people/client.ts';
import { createPerson } from '../people/create-person.ts';
import type { Faults } from '../rest/fault-plan.ts';
import type { World } from '../world/world.ts';
import { actBodies, troubleBody } from './act-bodies.ts';
import { acts } from './act-handlers.ts';
import type { Actor } from './actor.ts';
import type { BotControl } from './bot-control.ts';
import { builtPage } from './built-page.ts';
import { cause } from './cause-trouble.ts';
import { OpenForms } from './open-forms.ts';
import { usersOf } from './persona.ts';
import type { ActName, Refused } from './protocol.ts';
import { guardBody, readBody, shaped } from './read-body.ts';
import { asRefusal, Refusal } from './refusal.ts';

export interface PageOptions {
  readonly world: World;
  readonly faults: Faults;
  readonly gateway: GatewayControl;
  readonly bot: BotControl;
  /** Of the built page. */
  readonly folder: string;
  readonly warn: (line: string) => void;
  clientOf(username: string): Client | undefined;
}

/** Tells a second sandbox that this port belongs to one. */
export const serverName = 'goosebump-sandbox';

/** The page loads nothing from elsewhere, and no other page may frame it. */
const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The page and its requests: acts of people, and faults on demand. */
export function pageRoutes(options: PageOptions): Hono {
  const { world, warn, clientOf } = options;
  const forms = new OpenForms(world);
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
    context.header('Server', serverName);
  });
  app.onError((error, context) => {
    const refusal = asRefusal(error);
    if (!refusal) warn(`${context.req.path} broke the sandbox: ${error.stack}`);
    const message = refusal?.message ?? 'Something went wrong in the sandbox. Its terminal says what.';
    return context.json({ message } satisfies Refused, refusal?.status ?? 500);
  });

  app.post('/page/as/:username/:act', guardBody, async (context) => {
    const { username, act } = context.req.param();
    const client = clientOf(username);
    if (!client) throw new Refusal(404, `There is nobody named "${username}" here. Choose somebody else.`);
    if (!isAct(act)) throw new Refusal(404, `There is no act "${act}". Reload the page.`);
    const { json, files } = await readBody(context);
    return context.json(await carryOut(act, json, { client, person: createPerson(client), forms, files }));
  });
  app.post('/page/trouble', guardBody, async (context) => {
    const { trouble } = shaped(troubleBody, (await readBody(context)).json);
    await cause(trouble, options);
    return context.json({});
  });
  app.all('/page/*', () => {
    throw new Refusal(404, 'The sandbox has no such address. Reload the page.');
  });

  const usernames = () => usersOf(world).map((user) => user.username);
  app.route(
    '/',
    builtPage(options.folder, () => world.attachments.origin, usernames),
  );
  return app;
}

function isAct(name: string): name is ActName {
  return Object.hasOwn(acts, name);
}

async function carryOut<Name extends ActName>(name: Name, json: unknown, actor: Actor) {
  return acts[name](shaped(actBodies[name], json), actor);
}
