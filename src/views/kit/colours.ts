import type { Mood } from '../../domain/moment.ts';

/** The bot's own colour: the light of a projector. */
export const BRAND = 0xe8b04b;
/** For what can't be undone. */
export const DANGER = 0xd8505a;

/** A card has the colour of its first mood. */
export const MOOD_COLOURS: Readonly<Record<Mood, number>> = {
  moved: 0x5b8def,
  joy: 0xffc94d,
  hope: 0xff9e6d,
  love: 0xe8607f,
  awe: 0x9b7bea,
  courage: 0xe07b39,
  triumph: 0xd9a521,
  nostalgia: 0xb98b6b,
  longing: 0x6c7bbf,
  grief: 0x7d8ba1,
  dread: 0x4c5b61,
  outrage: 0xc4453c,
};
