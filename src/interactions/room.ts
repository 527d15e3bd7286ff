import { lengthOf } from '../domain/text.ts';
import { MAX_MESSAGE_BYTES, MAX_MESSAGE_TEXT } from './limits.ts';

/** What a message holds, or what is left of it. Discord counts code points, and also fails on too many bytes. */
export interface Room {
  readonly characters: number;
  readonly bytes: number;
}

/** All text displays of a message together. */
export const MESSAGE_ROOM: Room = { characters: MAX_MESSAGE_TEXT, bytes: MAX_MESSAGE_BYTES };

export const sizeOf = (text: string): Room => ({
  characters: lengthOf(text),
  bytes: Buffer.byteLength(text),
});

/** What these texts leave. */
export function roomBeside(room: Room, ...taken: readonly (string | Room)[]): Room {
  let { characters, bytes } = room;
  for (const one of taken) {
    const size = typeof one === 'string' ? sizeOf(one) : one;
    characters -= size.characters;
    bytes -= size.bytes;
  }
  return { characters, bytes };
}

/** One of so many equal parts. */
export const partOf = ({ characters, bytes }: Room, parts: number): Room => ({
  characters: Math.floor(characters / parts),
  bytes: Math.floor(bytes / parts),
});

export function fitsIn(text: string, room: Room): boolean {
  // No text has more code points than UTF-16 units, nor more than three bytes for each of them.
  if (text.length <= room.characters && text.length * 3 <= room.bytes) return true;
  const { characters, bytes } = sizeOf(text);
  return characters <= room.characters && bytes <= room.bytes;
}
