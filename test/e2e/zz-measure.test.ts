import { test } from 'vitest';
import { openStage, share } from '../support/stage.ts';
const cpu = () => { const u = process.cpuUsage(); return Math.round((u.user + u.system) / 1000); };
test('measure', async () => {
  for (let i = 0; i < 6; i++) {
    let c = cpu(), t = performance.now();
    const lap = (n: string) => { const d = cpu(), e = performance.now(); console.log(n, 'cpu', d - c, 'wall', Math.round(e - t)); c = d; t = e; };
    const stage = await openStage(); lap('open');
    await share(stage.people.john); lap('share');
    await stage.stopBot(); lap('stop');
    await stage.startBot(); lap('start');
    await stage.close(); lap('close');
  }
});
