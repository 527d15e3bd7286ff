import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PermissionFlagsBits, RESTJSONErrorCodes } from 'discord-api-types/v10';
import sqlite3 from 'sqlite3';
import { pick, type Random } from '../../harness/seeded.ts';
import type { PlannedFault } from '../../sandbox/rest/fault-plan.ts';
import type { Crowd } from '../crowd/crowd.ts';
import type { Stage } from '../stage.ts';

/** Where a fault happens. */
interface Place {
  readonly stage: Stage;
  readonly crowd: Crowd;
  readonly random: Random;
}

/** Something that goes wrong while people use the bot. */
export interface FaultKind {
  readonly what: string;
  /** Begins it. What it returns ends it; faults of requests, the line and the clock end by themselves. */
  begin(place: Place): (() => void | Promise<void>) | undefined;
}

const CALLBACK = /^\/interactions\/\d+\/[^/]+\/callback$/;
/** Edits and deletions of answers, and what is said after them. */
const ANSWER = /^\/webhooks\//;
const MESSAGES = /^\/channels\/\d+\/messages/;

/** How many requests a fault hits, at most. */
const MAX_HITS = 6;

/** On requests of one kind. */
function onRequests(what: string, fault: PlannedFault, hits = MAX_HITS): FaultKind {
  return {
    what,
    begin: ({ stage, random }) => {
      stage.discord.faults.next({ ...fault, times: 1 + Math.floor(random() * hits) });
      return undefined;
    },
  };
}

/** The same for callbacks, for what follows them, and for messages in channels. */
function onEach(what: string, fault: PlannedFault): readonly FaultKind[] {
  return [
    onRequests(`${what}, callbacks`, { ...fault, path: CALLBACK }),
    onRequests(`${what}, answers by token`, { ...fault, path: ANSWER }),
    onRequests(`${what}, messages in channels`, { ...fault, path: MESSAGES }),
  ];
}

const PROXY_PAGE = '<html><title>Attention Required</title></html>';

/** Milliseconds after which nobody waits for the answer to an interaction any longer. */
const TOO_LATE_MS = 3_500;
/** Milliseconds after which discord.js gives up a request; Discord may still carry it out. */
const NO_ANSWER_MS = 15_500;
/** Milliseconds by which the host's clock is wrong. */
const CLOCK_OFF_MS = 10_000;
/** Milliseconds for which another program holds the database. */
const LOCKED_MS = 2_500;
/** Milliseconds in which the other program must get the lock. */
const LOCK_TIMEOUT_MS = 10_000;

const Codes = RESTJSONErrorCodes;

/** Every kind, each to be caused under load. */
export const FAULT_KINDS: readonly FaultKind[] = [
  ...onEach('the connection is closed before', { cut: true }),
  ...onEach('the connection is closed after the deed', { cut: true, after: true }),
  ...onEach('500', { status: 500 }),
  ...onEach('500 after the deed', { status: 500, after: true }),
  ...onEach('a page of a proxy (403)', { status: 403, html: PROXY_PAGE }),
  ...onEach('a page of a proxy (502)', { status: 502, html: PROXY_PAGE }),
  ...onEach('429', { status: 429, retryAfter: 0.3 }),
  ...onEach('slow', { delay: 1_800 }),
  onRequests('401, callbacks', { status: 401, path: CALLBACK }, 1),
  onRequests('401 after the deed, callbacks', { status: 401, path: CALLBACK, after: true }, 1),
  onRequests('401, messages in channels', { status: 401, path: MESSAGES, authorised: true }, 1),
  onRequests('too late, callbacks', { delay: TOO_LATE_MS, path: CALLBACK }),
  onRequests('no answer, messages in channels', { delay: NO_ANSWER_MS, path: MESSAGES }, 2),
  onRequests('no answer, answers by token', { delay: NO_ANSWER_MS, path: ANSWER }, 2),
  onRequests('503 for long, messages in channels', { status: 503, path: MESSAGES }, 12),
  lacking('permissions are missing', Codes.MissingPermissions),
  lacking('access is missing', Codes.MissingAccess),
  onRequests('too late by its code (10062)', {
    status: 404,
    body: { code: Codes.UnknownInteraction, message: 'Unknown interaction' },
    path: CALLBACK,
  }),
  {
    what: 'a slow line',
    begin: ({ stage, random }) => {
      stage.discord.faults.slowLine(0.1 + random());
      return undefined;
    },
  },
  ...[CLOCK_OFF_MS, -CLOCK_OFF_MS].map((ms) => ({
    what: `the host's clock is ${ms / 1000} s ahead`,
    begin: ({ stage }: Place) => {
      stage.discord.faults.hostClock(ms);
      return undefined;
    },
  })),
  gateway('the gateway is cut', ({ discord }) => discord.gateway.cut()),
  gateway('the gateway closes with 4000', ({ discord }) => discord.gateway.close(4000)),
  gateway('the gateway asks to reconnect', ({ discord }) => discord.gateway.askReconnect()),
  gateway('the session is invalid, and can be resumed', ({ discord }) =>
    discord.gateway.invalidateSession({ resumable: true }),
  ),
  gateway('the session is lost', ({ discord }) => discord.gateway.invalidateSession({ resumable: false })),
  {
    what: 'every interaction is delivered three times',
    begin: ({ stage }) => {
      stage.discord.gateway.deliverTimes(3);
      return () => stage.discord.gateway.deliverTimes(1);
    },
  },
  {
    what: 'a channel is closed to the bot for a while',
    begin: ({ stage, crowd, random }) => {
      const { world, application } = stage.discord;
      const channel = pick(crowd.channels, random);
      world.permit(channel, application.id, { deny: PermissionFlagsBits.ViewChannel });
      return () => world.permit(channel, application.id, {});
    },
  },
  {
    what: 'a channel is closed to the bot, and opened again while its session is lost',
    begin: ({ stage, crowd, random }) => {
      const { world, application, gateway } = stage.discord;
      const channel = pick(crowd.channels, random);
      world.permit(channel, application.id, { deny: PermissionFlagsBits.ViewChannel });
      return () => {
        gateway.invalidateSession({ resumable: false });
        world.permit(channel, application.id, {});
      };
    },
  },
  { what: 'another program holds the database', begin: ({ stage }) => lock(stage.databaseFile) },
];

/** Discord refuses what the bot may not do, until something changes about its permissions. */
function lacking(what: string, code: number): FaultKind {
  return {
    what,
    begin: ({ stage, crowd, random }) => {
      const times = 1 + Math.floor(random() * MAX_HITS);
      stage.discord.faults.next({ status: 403, body: { code, message: 'on demand' }, path: MESSAGES, times });
      const { world, application } = stage.discord;
      return () => world.permit(pick(crowd.channels, random), application.id, {});
    },
  };
}

/** Several times, with people in the middle of something. */
function gateway(what: string, act: (stage: Stage) => void): FaultKind {
  return {
    what,
    begin: ({ stage, random }) => {
      const timers = [300, 900].map((ms) => setTimeout(() => act(stage), ms * (0.5 + random())));
      return () => {
        for (const timer of timers) clearTimeout(timer);
      };
    },
  };
}

/** From when it gets the lock, which the bot may have just then. */
function lock(file: string): () => Promise<void> {
  const other = new sqlite3.Database(file);
  other.configure('busyTimeout', LOCK_TIMEOUT_MS);
  const run = promisify(other.exec.bind(other));
  const released = (async () => {
    try {
      await run('BEGIN IMMEDIATE');
      await wait(LOCKED_MS);
      await run('COMMIT');
    } finally {
      await promisify(other.close.bind(other))();
    }
  })();
  // It is told when it is waited for.
  released.catch(() => undefined);
  return () => released;
}
