import { PALETTES } from '../kit/palette.ts';
import type { Fonts } from '../kit/text/fonts.ts';
import type { PictureSvg } from '../picture-plan.ts';
import { textsOf } from './entry.ts';
import { layOut } from './layout.ts';
import type { LineagePlan } from './lineage-plan.ts';
import { drawLayout } from './svg.ts';

/** A family as a tree. */
export async function drawLineage({ lineage, theme }: LineagePlan, fonts: Fonts): Promise<PictureSvg> {
  const typesetter = await fonts.typesetterFor(textsOf(lineage));
  const layout = layOut(lineage, typesetter);
  const hasKinds = lineage.kinds.length > 0;
  const svg = drawLayout(layout, { palette: PALETTES[theme], hasKinds, typesetter });
  return { svg, width: layout.width, height: layout.height };
}
