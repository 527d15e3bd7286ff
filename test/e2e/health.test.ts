import { expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { JOHNS_STORY, openStage, share } from '../support/stage.ts';

test('a bot with a port says whether it can answer, counts what people did, and logs a line for each', async () => {
  const port = await freePort();
  const stage = await openStage({ HEALTH_PORT: String(port) });
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const well = { gateway: { isOk: true, state: 'ready' }, store: { isOk: true, state: 'ready' } };
  expect(await (await get('/healthz')).json()).toMatchObject(well);

  const { john, elif } = stage.people;
  const card = await share(john);
  await elif.press(card, 'Goosebumps');
  await john.press(card, 'Goosebumps');
  const metrics = await (await get('/metrics')).text();
  for (const line of [
    'goosebump_interactions_total{kind="command",part="moment share",outcome="answered"} 1',
    'goosebump_interactions_total{kind="button",part="goosebump",outcome="answered"} 1',
    'goosebump_interactions_total{kind="button",part="goosebump",outcome="refused"} 1',
    'goosebump_libraries 1',
  ]) {
    expect(metrics).toContain(`${line}\n`);
  }
  expect(metrics).not.toMatch(/\d{17}/);
  const lines = stage.logged.filter(({ msg }) => msg === 'interaction');
  expect(lines.map(({ part, outcome }) => [part, outcome])).toEqual([
    ['moment share', 'answered'],
    ['share-moment', 'answered'],
    ['goosebump', 'answered'],
    ['goosebump', 'refused'],
  ]);
  expect(lines[0]).toMatchObject({ guild: stage.guild.id, ms: expect.any(Number) });
  expect(JSON.stringify(lines)).not.toContain(JOHNS_STORY.slice(0, 20));

  stage.gateway.close(4_000);
  await expect
    .poll(async () => (await get('/healthz')).json(), { interval: 5 })
    .toMatchObject({ isOk: false, gateway: { isOk: false } });
  await expect.poll(async () => (await get('/healthz')).json(), { timeout: 10_000 }).toMatchObject(well);
  await stage.close();
  await expect(get('/healthz')).rejects.toThrow();
});
