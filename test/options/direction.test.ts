import type { APIInteraction } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, InteractionType } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { anOwnFilm, aStory, GUILD, john } from '../support/builders.ts';
import { offlineBot, registry } from '../support/offline-bot.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { commandPayload } from '../support/payloads.ts';
import { isAdrift } from '../support/view-fixtures.ts';

const TITLE = 'להיות שם';
const AUTHOR = 'יובל';

/** Every option of every command that suggests values. */
const OPTIONS = registry.commands.flatMap(({ name, options }) =>
  Object.entries(options)
    .filter(([, option]) => 'autocomplete' in option && option.autocomplete)
    .map(([option]) => [name, option] as const),
);

/** What Discord sends while somebody types into the option. */
function typing(name: string, option: string, value: string): APIInteraction {
  const { String: type, Subcommand } = ApplicationCommandOptionType;
  const [command = '', ...words] = name.split(' ');
  const typed: object = { name: option, type, value, focused: true };
  const options = words.reduceRight<object[]>(
    (inner, word) => [{ name: word, type: Subcommand, options: inner }],
    [typed],
  );
  const { data, ...rest } = commandPayload({ name: command, options }) as { data: object };
  return { ...rest, type: InteractionType.ApplicationCommandAutocomplete, data } as unknown as APIInteraction;
}

it.each(OPTIONS)(
  '/%s keeps titles and names of its %s from right to left in their place',
  async (name, option) => {
    const { app } = offlineBot();
    const community = await app.communities.community(GUILD);
    await community.films.add(anOwnFilm({ title: TITLE, originalTitle: 'بداية' }));
    await community.share(aStory({ film: anOwnFilm().id, author: { ...john, name: AUTHOR } }));
    const route = offlineRouter({ registry, app });
    for (const typed of ['', TITLE, '1', 'Perfect']) {
      const [answer] = await route(typing(name, option, typed));
      if (!answer) throw new Error('no answer');
      const { choices } = answer.data as { choices: { name: string }[] };
      expect(
        choices.filter((choice) => isAdrift(choice.name, '')),
        typed,
      ).toEqual([]);
    }
  },
);

it('there are such names to choose from', async () => {
  const { app } = offlineBot();
  const community = await app.communities.community(GUILD);
  await community.films.add(anOwnFilm({ title: TITLE }));
  const [answer] = await offlineRouter({ registry, app })(typing('film info', 'film', TITLE));
  expect(JSON.stringify(answer)).toContain(`\u2068${TITLE}\u2069 · 2021`);
});
