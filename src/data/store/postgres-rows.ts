import type { Client } from 'pg';

/** The statements for one row. */

export const UPSERT = `
  INSERT INTO public.keyv (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value`;
export const ROW = 'SELECT value FROM public.keyv WHERE key = $1';

/** Past what a session does about lost connections: for what is asked before it has one. */
export async function rowValue(client: Client, key: string): Promise<string | undefined> {
  const { rows } = await client.query(ROW, [key]);
  return rows[0]?.value;
}
