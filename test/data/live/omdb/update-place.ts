import { expect } from 'vitest';
import { UpdateError } from '../../../../src/data/live/omdb/omdb-error.ts';
import { rejection } from '../../../support/api-server.ts';
import { temporaryFolder } from '../../../support/database-files.ts';
import { omdbFiles, openOmdb } from '../../../support/omdb-films.ts';
import { type OmdbServer, startTestOmdb } from '../../../support/omdb-server.ts';

interface Place {
  readonly server: OmdbServer;
  readonly url: string;
  readonly folder: string;
}

export async function place(files?: ReadonlyMap<string, Buffer>): Promise<Place> {
  const server = await startTestOmdb(files ?? (await omdbFiles()));
  return { server, url: server.url, folder: await temporaryFolder() };
}

export async function failure(updating: Promise<unknown>): Promise<UpdateError> {
  const error = await rejection(updating);
  expect(error).toBeInstanceOf(UpdateError);
  return error as UpdateError;
}

export const titles = async (folder: string, query: string) =>
  (await (await openOmdb(folder)).search(query)).map(({ title }) => title);
