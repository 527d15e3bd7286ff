import { ButtonStyle } from 'discord-api-types/v10';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { button, container, fileBlock, lines, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { plainMessage } from '../kit/plain-message.ts';

interface Texts {
  readonly bytes: Buffer;
  /** Counted from 0. */
  readonly part: number;
  readonly parts: number;
  readonly records: number;
  readonly pictures: number;
}

interface Pictures {
  readonly bytes: Buffer;
  readonly shown: number;
  readonly total: number;
  readonly next?: string;
}

/** Before the first picture. */
const FROM_THE_FIRST = '0';

export function exportedTexts(found: Texts, { privacy }: Speech): MessageView {
  const words = privacy.export;
  const { bytes, part, parts, records, pictures } = found;
  const name = parts > 1 ? `goosebump-moments-${part + 1}.zip` : 'goosebump-moments.zip';
  const body = lines(
    `### ${words.title}`,
    words.counts({ records }),
    parts > 1 && words.part({ part: part + 1, parts }),
    part === 0 && pictures > 0 && words.withPictures({ pictures }),
    `-# ${words.alone}`,
  );
  const buttons = [
    ...(part + 1 < parts
      ? [
          button(ids.exportTexts.build({ part: part + 1 }), {
            label: words.nextPart({ part: part + 2 }),
            style: ButtonStyle.Primary,
          }),
        ]
      : []),
    ...(part === 0 && pictures > 0
      ? [button(ids.exportPictures.build({ after: FROM_THE_FIRST }), { label: words.pictures })]
      : []),
  ];
  return {
    components: [container(BRAND, text(body)), fileBlock(name), ...rowOf(buttons)],
    files: [{ name, bytes }],
  };
}

export function exportedPictures({ bytes, shown, total, next }: Pictures, { privacy }: Speech): MessageView {
  const words = privacy.export;
  const name = 'pictures.zip';
  const body = lines(words.thesePictures({ shown, total }), `-# ${words.alone}`);
  const more =
    next === undefined
      ? []
      : [button(ids.exportPictures.build({ after: next }), { label: words.morePictures })];
  return {
    components: [container(BRAND, text(body)), fileBlock(name), ...rowOf(more)],
    files: [{ name, bytes }],
  };
}

export const nothingKept = (words: string): MessageView => plainMessage(words);
