export const DATABASES = ['sqlite', 'postgres'] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/** What is measured: a bot with so many moments in so many guilds, on one kind of database. */
export interface Point {
  readonly moments: number;
  readonly guilds: number;
  readonly database: DatabaseKind;
}

export const MOMENTS = [10_000, 100_000, 1_000_000] as const;
export const GUILDS = [10, 1_000, 10_000] as const;

/** Every combination. */
export function pointsOf(
  moments: readonly number[],
  guilds: readonly number[],
  databases: readonly DatabaseKind[],
): readonly Point[] {
  return databases.flatMap((database) =>
    moments.flatMap((some) => guilds.map((many) => ({ moments: some, guilds: many, database }))),
  );
}
