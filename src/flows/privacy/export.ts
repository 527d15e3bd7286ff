import { SECTIONS } from '../../data/privacy/rule.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { exportedPictures, exportedTexts, nothingKept } from '../../views/privacy/export.ts';

type Asking = AppContext & { readonly interaction: { readonly attachmentSizeLimit: number } };

/** A part of what is kept about the person, and the way to the others. */
export async function exportTexts(context: Asking, part: number): Promise<MessageView> {
  const { app, texts, interaction } = context;
  const maxBytes = interaction.attachmentSizeLimit;
  const found = await app.exports.texts(whose(context), { part, maxBytes, readme: readmeIn(texts) });
  return found ? exportedTexts(found, texts) : nothingKept(texts.privacy.export.empty);
}

/** As many of the person's pictures as fit into a message, and the way to the next ones. */
export async function exportPictures(context: Asking, after: string): Promise<MessageView> {
  const { app, texts, interaction } = context;
  const found = await app.exports.pictures(whose(context), after, interaction.attachmentSizeLimit);
  return found ? exportedPictures(found, texts) : nothingKept(texts.privacy.export.noPictures);
}

const whose = ({ app, community, actor }: AppContext) => ({
  ...{ guild: community.guild, user: actor.id },
  library: community.library,
  at: app.now(),
});

/** What the files are. */
function readmeIn({ privacy }: Speech): string {
  const { intro, ...files } = privacy.export.readme;
  return [intro, '', ...SECTIONS.map((section) => `${section}.json: ${files[section]}`), ''].join('\r\n');
}
