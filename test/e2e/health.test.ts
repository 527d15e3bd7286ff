import { expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { buttonId, JOHNS_STORY, openStage, share } from '../support/stage.ts';

test('a bot with a port says whether it can answer, counts what people did, and logs a line for each', async () => {
  const port = await freePort();
  const stage = await openStage({ HEALTH_PORT: String(port) });
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const well = { gateway: { isOk: true, state: 'ready' }, store: { isOk: true, state: 'ready' } };
  expect(await (await get('/healthz')).json()).toMatchObject(well);

  const { john, elif } = stage.people;
  const card = await share(john);
  await elif.press(card, buttonId(card, 'goosebump'));
  await john.press(card, buttonId(card, 'goosebump'));
  // Counted once everything is said, which may be after the answer was seen. A slow machine defers.
  const read = async () => (await get('/metrics')).text();
  for (const line of [
    /interactions_total\{kind="command",part="moment share",outcome="(answered|deferred)"\} 1\n/,
    /interactions_total\{kind="modal",part="[\w-]+",outcome="(answered|deferred)"\} 1\n/,
    /interactions_total\{kind="button",part="goosebump",outcome="(answered|deferred)"\} 1\n/,
    /interactions_total\{kind="button",part="goosebump",outcome="refused"\} 1\n/,
    /goosebump_libraries 1\n/,
  ]) {
    await expect.poll(read).toMatch(line);
  }
  const metrics = await read();
  // Floating-point sums have as many digits as ids.
  expect(metrics).not.toMatch(/[^.\d]\d{17,20}(?!\d)/);
  expect(metrics).not.toContain(stage.guild.id);
  const lines = stage.logged.filter(({ msg }) => msg === 'interaction');
  expect(lines).toHaveLength(4);
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
