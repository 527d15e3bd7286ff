import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PostgresServer } from './postgres-server.ts';

/** The name of PostgreSQL's socket in its folder, by its port. */
const SOCKET = '.s.PGSQL.5432';

/** A line to a server that a test can break. */
export interface PostgresLine {
  /** The address of a database at its other end. */
  url(address: string): string;
  /**
   * Breaks the line before the answer to the next that contains all of the words: the server does it, and nobody hears of that.
   * @param staysCut until `mend`
   */
  breakAfter(words: readonly string[], staysCut?: boolean): void;
  /** Breaks what is connected, and lets nothing through until `mend`. */
  cut(): void;
  /** The server hears everything, and nobody hears it until `mend`. */
  silence(): void;
  mend(): void;
  /** What connects from now on gets to another server, as behind an address that moves. */
  leadTo(server: PostgresServer): void;
}

export async function openLine(server: PostgresServer): Promise<PostgresLine> {
  const folder = await mkdtemp(join(tmpdir(), 'goosebump-line-'));
  const ends = new Set<Socket>();
  let isCut = false;
  let isSilent = false;
  let far = server;
  let words: readonly string[] | undefined;
  let willStayCut = false;
  const breakAll = () => {
    for (const end of ends) end.destroy();
  };
  const listening = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const beyond = connect(join(far.folder, SOCKET));
    let isLost = false;
    for (const end of [near, beyond]) {
      ends.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        ends.delete(end);
        near.destroy();
        beyond.destroy();
      });
    }
    near.on('data', (data) => {
      if (words?.every((word) => data.includes(word))) {
        isLost = true;
        words = undefined;
      }
      beyond.write(data);
    });
    beyond.on('data', (data) => {
      if (isLost) {
        isCut = willStayCut;
        breakAll();
      } else if (!isSilent) near.write(data);
    });
  });
  await new Promise<void>((resolve) => listening.listen(join(folder, SOCKET), resolve));
  onTestFinished(async () => {
    breakAll();
    await new Promise((resolve) => listening.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });
  return {
    url: (address) => address.replace(server.folder, folder),
    breakAfter(next, staysCut = false) {
      words = next;
      willStayCut = staysCut;
    },
    cut() {
      isCut = true;
      breakAll();
    },
    silence() {
      isSilent = true;
    },
    mend() {
      isCut = false;
      isSilent = false;
    },
    leadTo(other) {
      far = other;
    },
  };
}
