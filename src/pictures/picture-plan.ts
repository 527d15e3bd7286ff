import type { ChainPlan } from './chain/chain-plan.ts';
import type { LineagePlan } from './lineage/lineage-plan.ts';
import type { MapPlan } from './map/map-plan.ts';
import type { QuotePlan } from './quote/quote-plan.ts';
import type { YearPlan } from './year/year-plan.ts';

/** Everything that a picture says, and how it looks: plain data, in words that are ready to be set. */
export type PicturePlan = LineagePlan | ChainPlan | QuotePlan | MapPlan | YearPlan;

export interface DrawnPicture {
  readonly png: Buffer;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a picture consists of, before its pixels are made. */
export interface PictureSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}
