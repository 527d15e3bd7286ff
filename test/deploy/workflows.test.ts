import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

/** What of GitHub's workflows the files use: a key that isn't here, or has another form, is a mistake. */

const Step = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  uses: z
    .string()
    .regex(/^(actions|docker)\/[\w-]+@v\d+$/)
    .optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  'working-directory': z.string().optional(),
});
const Workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.record(z.string(), z.unknown()),
  jobs: z.record(
    z.string(),
    z.strictObject({
      needs: z.union([z.string(), z.array(z.string())]).optional(),
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      container: z.string().optional(),
      strategy: z.record(z.string(), z.unknown()).optional(),
      permissions: z.partialRecord(z.enum(['contents', 'packages']), z.enum(['read', 'write'])).optional(),
      outputs: z.record(z.string(), z.string()).optional(),
      steps: z.array(Step),
    }),
  ),
});

const folder = '.github/workflows';
const workflows = new Map(
  readdirSync(folder).map((name) => [name, Workflow.parse(parse(readFileSync(`${folder}/${name}`, 'utf8')))]),
);

it.each([...workflows])('%s is one that GitHub can run', (_, { jobs }) => {
  for (const { needs = [], steps } of Object.values(jobs)) {
    expect(Object.keys(jobs)).toEqual(expect.arrayContaining([needs].flat()));
    for (const { uses, run } of steps) expect([uses, run].filter((one) => one !== undefined)).toHaveLength(1);
    // What people name, such as a tag, is no part of a script.
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  }
});

it('only what publishes may write, and no more than it publishes', () => {
  const { jobs = {} } = workflows.get('release.yml') ?? {};
  const writing = Object.entries(jobs).flatMap(([name, { permissions = {} }]) =>
    Object.entries(permissions)
      .filter(([, may]) => may === 'write')
      .map(([what]) => `${name}: ${what}`),
  );
  expect(writing.sort()).toEqual(['image-part: packages', 'image: packages', 'publish: contents']);
  expect(workflows.get('check.yml')?.jobs.check?.permissions).toBeUndefined();
});
