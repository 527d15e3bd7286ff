import { isDeepStrictEqual } from 'node:util';
import { type APIApplication, ApplicationIntegrationType, type REST, Routes } from 'discord.js';
import { INSTALL } from '../interactions/invite.ts';

type InstallConfig = NonNullable<APIApplication['integration_types_config']>;

/**
 * Sets how Discord's own "Add App" button installs the bot, if that differs: as a member of the server, with the
 * permissions that it wants. By default it may add the commands alone. How people install it for themselves is left alone.
 * @returns whether anything was written, and whether anybody can add the bot
 */
export async function setInstallSettings(
  rest: REST,
): Promise<{ readonly changed: boolean; readonly isPublic: boolean }> {
  const known = (await rest.get(Routes.currentApplication())) as Partial<APIApplication>;
  const isPublic = known.bot_public === true;
  // Discord refuses a default link for a private app, whose owner uses the link in the log; a custom link is a choice.
  if (known.bot_public === false || typeof known.custom_install_url === 'string')
    return { changed: false, isPublic };
  const { GuildInstall } = ApplicationIntegrationType;
  const config: InstallConfig = known.integration_types_config ?? {};
  if (isInstall(known.install_params) && isInstall(config[GuildInstall]?.oauth2_install_params))
    return { changed: false, isPublic };
  const body = {
    install_params: INSTALL,
    integration_types_config: { ...config, [GuildInstall]: { oauth2_install_params: INSTALL } },
  };
  await rest.patch(Routes.currentApplication(), { body });
  return { changed: true, isPublic };
}

/** Discord may list the scopes in another order. */
function isInstall(params: APIApplication['install_params']): boolean {
  return (
    params !== undefined &&
    params.permissions === INSTALL.permissions &&
    isDeepStrictEqual(new Set(params.scopes), new Set(INSTALL.scopes))
  );
}
