import type { Community } from '../../data/community/community.ts';

/** Whether a moment may get further than where it was told: onto the board, into the digest, among random ones. */
export const mayTravel = ({ library }: Pick<Community, 'library'>, number: number): boolean =>
  !library.stays(number);
