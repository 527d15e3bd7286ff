import type { Theme } from '../kit/palette.ts';
import type { TreePicture } from '../lineage/tree-picture.ts';

export interface ChainPlan {
  readonly kind: 'chain';
  readonly tree: TreePicture;
  readonly theme: Theme;
}
