import type { KeptReply } from '../../domain/moment.ts';

/** Is told of what changes in a library, after the change. */
export interface LibraryFollower {
  /** The moment is there, or is another now. */
  momentPut(number: number): void;
  /** The moment was removed. */
  momentGone?(number: number): void;
  replyPut?(number: number, reply: KeptReply): void;
  replyDropped?(number: number, reply: string): void;
  /** A film that the community added is another now, or is no longer the same as another. */
  filmChanged?(film: string): void;
  /** Its own memory, about. */
  readonly bytes: number;
}
