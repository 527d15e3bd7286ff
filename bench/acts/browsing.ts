import type { APIMessage } from 'discord-api-types/v10';
import { type Act, buttonOf, LULL_MS, shown, someone } from './act.ts';
import type { Side } from './side.ts';

/** Pages after which a person opens the list again. */
const PAGES = 20;

/** From one moment to the next older one. Opening the list is not included in the time. */
export function browse(): Act {
  const open = new Map<Side, { readonly page: APIMessage; readonly turned: number }>();
  return async (side) => {
    const { page, turned } = open.get(side) ?? { page: await openList(side), turned: 0 };
    side.held.add(page.id);
    const { result, ms } = await side.ask(`browse older ${turned}`, LULL_MS, () =>
      someone(side, 0).press(page, buttonOf(page, 'browse:').replace(/:(?:first|previous):/, ':next:')),
    );
    const next = shown(result, 'update', 'private');
    if (turned + 1 < PAGES) {
      open.set(side, { page: next, turned: turned + 1 });
    } else {
      open.delete(side);
      side.held.delete(page.id);
    }
    return ms;
  };
}

async function openList(side: Side): Promise<APIMessage> {
  const { result } = await side.ask('browse', LULL_MS, () => someone(side, 0).command('moment browse'));
  return shown(result, 'message', 'private');
}
