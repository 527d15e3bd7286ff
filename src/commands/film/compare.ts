import { comparePage } from '../../flows/film/comparison.ts';
import { textsFor } from '../../i18n/texts.ts';
import { publicly } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { lookUpOption } from '../../options/film.ts';
import { versionOption } from '../../options/version.ts';
import type { App } from '../../services/app.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';

/** A film beside another version of its story. */
export default defineCommand<App>({
  name: 'film compare',
  manner: 'public',
  options: { film: lookUpOption, with: versionOption },
  async execute(interaction, app) {
    const { library } = await app.communities.community(interaction.guildId);
    const { options, locale, guildLocale } = interaction;
    const found = await lookUpFilm(app, library, options.getString('film', true), locale, guildLocale);
    const otherId = options.getString('with') ?? undefined;
    const wanted = { otherId, opens: 'beside', locale } as const;
    return publicly(comparePage(app, library, found, wanted, textsFor(guildLocale)));
  },
});
