import { describe, expect, it } from 'vitest';
import me from '../../src/commands/me.ts';
import moments from '../../src/commands/moment/browse.ts';
import changeMine from '../../src/components/me/change-mine.ts';
import mineForm from '../../src/components/me/mine-form.ts';
import resetMine from '../../src/components/me/reset-mine.ts';
import writeMine from '../../src/components/me/write-mine.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { elif, GUILD, john } from '../support/builders.ts';
import { offlineBot, registry } from '../support/offline-bot.ts';
import { OTHER_GUILD } from '../support/offline-client.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { english } from '../support/texts/english.ts';
import { payloadOf } from '../support/use.ts';
import { contentOf, labelsOf, nodesOf } from '../support/view-fixtures.ts';

const words = english.settings;
const country = { values: { setting: 'country' } };
const language = { values: { setting: 'language' } };

describe('/me', () => {
  it('tells what is remembered of the person, privately; to begin with, nothing', async () => {
    const { use, rows } = offlineBot();
    const answer = await use(me, { as: john });
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(answer)).toContain(words.country.unknown);
    expect(contentOf(answer)).toContain(words.ownLanguage.fromDiscord({ language: 'English (US)' }));
    expect(labelsOf(answer)).toEqual([words.country.add]);
    expect([...rows]).toEqual([]);
  });

  it('takes a country by any of its names, and forgets it', async () => {
    const { use, rows } = offlineBot();
    const kept = await use(mineForm, {
      as: john,
      ...country,
      fields: { setting: ' malta ' },
      opened: 'by button',
    });
    expect(kept).toMatchObject({ kind: 'update' });
    expect(contentOf(kept)).toContain(`🇲🇹\u00A0Malta · ✅ ${words.saved}`);
    const opened = await use(writeMine, { as: john, ...country });
    expect(nodesOf(opened).find(({ custom_id }) => custom_id === 'setting')?.value).toBe('Malta');
    expect(contentOf(await use(me, { as: elif }))).toContain(words.country.unknown);
    expect(contentOf(await use(me, { as: john, guild: OTHER_GUILD }))).toContain(words.country.unknown);

    const forgotten = await use(resetMine, { as: john, ...country });
    expect(contentOf(forgotten)).toContain(words.country.unknown);
    expect([...rows]).toEqual([]);
  });

  it('takes no country that it does not know', async () => {
    const { use } = offlineBot();
    const refused = await use(mineForm, { as: john, ...country, fields: { setting: 'Atlantis' } });
    expect(refused).toMatchObject({ key: 'settings.noCountry', facts: { typed: 'Atlantis' } });
  });

  it('answers in the language that was just chosen, and ever after', async () => {
    const { use } = offlineBot();
    const changed = await use(changeMine, { as: john, ...language, chosen: ['tr'] });
    const turkish = textsFor('tr');
    expect(contentOf(changed)).toContain(`Türkçe · ✅ ${turkish.settings.saved}`);
    expect(contentOf(await use(me, { as: john }))).toContain(turkish.settings.ownTitle);
    expect(contentOf(await use(me, { as: elif }))).toContain(words.ownTitle);
    const back = await use(changeMine, { as: john, ...language, chosen: ['automatic'] });
    expect(contentOf(back)).toContain(words.ownTitle);
  });

  it('opens no form for what is not typed', async () => {
    const { use } = offlineBot();
    expect(await use(writeMine, { as: john, ...language })).toMatchObject({ key: 'component.unknown' });
  });
});

it('errors are in the language that a person chose, too', async () => {
  const { app, use } = offlineBot();
  await use(changeMine, { as: john, ...language, chosen: ['tr'] });
  const route = offlineRouter({ registry, app });
  const told = await route(payloadOf(moments, { as: john, guild: GUILD }));
  expect(contentOf(told)).toBe(textsFor('tr').errors.moment.noneYet);
});
