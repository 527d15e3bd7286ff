import { expect, it } from 'vitest';
import share from '../../src/commands/moment/share.ts';
import { offlineBot, registry } from '../support/offline-bot.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { english } from '../support/texts/english.ts';
import { payloadOf } from '../support/use.ts';
import { contentsOf } from '../support/view-fixtures.ts';

const film = '7-kogustaki-mucize-2019';
const alt = 'Memo kneels before Ova in the rain, and both of them laugh and cry at once.';

async function read(options: Readonly<Record<string, string>>): Promise<string[]> {
  const picture = { id: '900000000000000041', name: 'a.png' };
  const route = offlineRouter({ registry, app: offlineBot().app });
  const [told] = await route(payloadOf(share, { options: { film, picture, ...options } }));
  return contentsOf(told);
}

it('a long text of an option is given back when another option is wrong', async () => {
  expect(await read({ alt, video: 'http://x.org' })).toEqual([
    english.errors.video.notHttps,
    english.typedText,
    alt,
  ]);
});

it('a short text of an option is quickly typed anew, and not given back', async () => {
  expect(await read({ alt: alt.slice(0, 40), video: 'http://x.org' })).toEqual([
    english.errors.video.notHttps,
  ]);
});
