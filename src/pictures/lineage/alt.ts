import type { Speech } from '../../i18n/texts.ts';
import type { Lineage } from './entry.ts';
export function altOf(lineage: Lineage, _texts: Speech): string { return lineage.name.text; }
