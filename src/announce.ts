import type { Client } from 'discord.js';
import type { Config } from './config.ts';
import { setInstallSettings } from './discord/install-settings.ts';
import { registerCommands } from './discord/register-commands.ts';
import { untold } from './domain/operator.ts';
import type { commandData } from './interactions/command-data.ts';
import type { Log } from './log.ts';
import { StartError } from './start-error.ts';

/**
 * Tells Discord what the bot offers.
 * @returns whether its commands had changed
 * @throws {StartError} `commands` if Discord doesn't take them
 */
export async function announce(
  client: Client<true>,
  commands: ReturnType<typeof commandData>,
  { devGuildId, apiUrl, operator }: Config,
  log: Log,
): Promise<boolean> {
  const haveChanged = await registerCommands(client.rest, client.application.id, devGuildId, commands).catch(
    (error: unknown) => {
      throw new StartError('commands', apiUrl, { cause: error });
    },
  );
  // Without them the bot works as before; only whoever adds it by Discord's own button may add too little.
  const install = await setInstallSettings(client.rest).catch((error: unknown) => {
    log.warn({ err: error }, 'install settings not set');
    return undefined;
  });
  const lacking = install?.isPublic ? untold(operator) : [];
  if (lacking.length > 0) {
    log.warn({ lacking }, 'this bot is public, and Discord’s terms ask its operator to tell these');
  }
  return haveChanged;
}
