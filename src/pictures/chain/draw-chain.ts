import { PALETTES } from '../kit/palette.ts';
import type { Fonts } from '../kit/text/fonts.ts';
import { textsOf } from '../lineage/entry.ts';
import { layOut } from '../lineage/layout.ts';
import { drawLayout } from '../lineage/svg.ts';
import type { PictureSvg } from '../picture-plan.ts';
import type { ChainPlan } from './chain-plan.ts';
import { DENSITIES } from './densities.ts';

/** The moments that led to one another, as a tree. */
export async function drawChain({ tree, theme }: ChainPlan, fonts: Fonts): Promise<PictureSvg> {
  const typesetter = await fonts.typesetterFor(textsOf(tree));
  const layout = layOut(tree, typesetter, DENSITIES);
  const manner = { palette: PALETTES[theme], typesetter, hasKinds: false, hasArrows: true };
  return { svg: drawLayout(layout, manner), width: layout.width, height: layout.height };
}
