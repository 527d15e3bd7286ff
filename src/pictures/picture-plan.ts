import type { LineagePlan } from './lineage/lineage-plan.ts';

/** Everything that a picture says, and how it looks: plain data, in words that are ready to be set. */
export type PicturePlan = LineagePlan;

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
