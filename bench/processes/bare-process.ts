import { Child } from '../../harness/processes/child.ts';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import type { BareAnswer } from './bare-client.ts';

export type BareMessage =
  /** The answers to the next interactions, in order, and whether a durable write comes before each. The reply is 0. */
  | { readonly kind: 'say'; readonly answers: readonly BareAnswer[]; readonly writes: boolean }
  /** Makes a durable write. The reply is its milliseconds. */
  | { readonly kind: 'write' };

export type BareProcess = Child<BareMessage>;

/** The bare client in its own process. */
export async function startBare(
  { apiUrl, token }: Pick<SandboxDiscord, 'apiUrl' | 'token'>,
  databaseFile: string,
  cwd: string,
): Promise<BareProcess> {
  const bare: BareProcess = new Child(new URL('./bare-main.js', import.meta.url), {
    env: { API_URL: apiUrl, TOKEN: token, DATABASE_FILE: databaseFile },
    cwd,
  });
  try {
    // The first number says that it is connected.
    await bare.next();
    return bare;
  } catch (error) {
    await bare.stop();
    throw error;
  }
}
