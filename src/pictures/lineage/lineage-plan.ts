import type { Theme } from '../kit/palette.ts';
import type { Lineage } from './entry.ts';

export interface LineagePlan {
  readonly kind: 'lineage';
  readonly lineage: Lineage;
  readonly theme: Theme;
}
