import { readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { expect, it } from 'vitest';
import { BOT, PAPERS } from '../../release/shipped-data.ts';
import { DOCKERFILE, lastStage, said, wordsOf } from '../support/dockerfile.ts';

it('the Dockerfile has nothing that a linter objects to', () => {
  expect(validate(DOCKERFILE)).toEqual([]);
  expect(validate(DOCKERFILE.replace('WORKDIR /build', 'WORKDIR'))).not.toEqual([]);
});

it('every image that it starts from is named with a version, and what runs has no compiler', () => {
  const images = DockerfileParser.parse(DOCKERFILE)
    .getFROMs()
    .map((from) => from.getImage() ?? '');
  expect(images).toEqual(['node:24-bookworm', 'node:24-bookworm-slim']);
});

it('what runs is Node itself, as no root, with a check by Node, and all that it writes is in volumes', () => {
  const words = lastStage().map((one) => one.getKeyword());
  expect(words.filter((word) => ['ADD', 'EXPOSE', 'SHELL'].includes(word))).toEqual([]);
  expect(said('USER')).toEqual(['1000:1000']);
  // After the last step of making it.
  expect(words.lastIndexOf('USER')).toBeGreaterThan(words.lastIndexOf('RUN'));
  expect(said('VOLUME')).toEqual(['/data']);
  // The exec form: no shell stands between.
  expect(wordsOf(said('ENTRYPOINT')[0] ?? '')).toEqual(['goosebump-moments']);
  expect(wordsOf(said('CMD')[0] ?? '')).toEqual(['start']);
  expect(wordsOf(said('HEALTHCHECK')[0] ?? '')[0]).toBe('node');
});

it('the build gets all that a release is made of, and nothing else: no secret, no database, no backup', () => {
  const [first, ...rest] = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(first).toBe('*');
  const needed = [
    // The compiled bot is made there, of its sources.
    ...BOT.map((pattern) => pattern.replace(/^dist\//, '')),
    ...PAPERS,
    'release',
    ...['.npmrc', 'build.js', 'package-lock.json', 'package.json', 'tsconfig.json'],
  ].map((path) => path.split('/')[0] ?? '');
  const taken = rest.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  expect(taken.sort()).toEqual([...new Set(needed)].sort());
  const left = rest.filter((line) => !line.startsWith('!'));
  expect(left.sort()).toEqual(['docs/decisions', 'docs/images', 'src/data/catalogue/bundle']);
});
