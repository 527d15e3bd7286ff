import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { container, fileBlock, lines, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';

const FILE = 'log.csv';

interface AuditFile {
  readonly bytes: Buffer;
  /** How many entries it has. */
  readonly count: number;
  /** Whether older ones did not fit. */
  readonly isCut: boolean;
}

export function auditFile({ bytes, count, isCut }: AuditFile, { audit }: Speech): MessageView {
  const words = lines(audit.downloaded({ count }), isCut && audit.downloadCut);
  return {
    components: [container(BRAND, text(words), fileBlock(FILE))],
    files: [{ name: FILE, bytes }],
  };
}
