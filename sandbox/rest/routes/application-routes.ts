import type { Gateway } from '../../gateway/gateway.ts';
import { checkApplication } from '../../rules/check-application.ts';
import type { Installation } from '../../world/model.ts';
import { toUser } from '../../world/present.ts';
import type { World } from '../../world/world.ts';
import { assertLawful, type Route } from '../call.ts';
import { commandRoutes } from './command-routes.ts';

/** The bot's account, its application and its commands, global and per guild. */
export function applicationRoutes(world: World, gateway: Pick<Gateway, 'describe'>): Route[] {
  const { application } = world;
  const describeApplication = () => ({
    id: application.id,
    name: application.displayName,
    icon: null,
    description: '',
    bot_public: world.installation.isPublic,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    bot: toUser(application),
    approximate_guild_count: world.guilds.size,
    ...installation(world),
  });
  return [
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () => gateway.describe(),
    },
    { method: 'GET', path: '/users/@me', handle: () => toUser(application) },
    { method: 'GET', path: '/applications/@me', handle: describeApplication },
    {
      method: 'PATCH',
      path: '/applications/@me',
      handle: (call) => {
        assertLawful(checkApplication(call.body, world.installation.isPublic));
        Object.assign(world.installation, settable(call.body));
        return describeApplication();
      },
    },
    { method: 'GET', path: '/oauth2/applications/@me', handle: describeApplication },
    ...commandRoutes(world, '/applications/:application/commands'),
    ...commandRoutes(world, '/applications/:application/guilds/:guild/commands'),
  ];
}

const installation = ({ installation: { isPublic: _, ...settings } }: World) => settings;

/** What the sandbox remembers of the app's settings. */
function settable(body: unknown): object {
  const { install_params, integration_types_config } = body as Partial<Installation>;
  return {
    ...(install_params !== undefined && { install_params }),
    ...(integration_types_config !== undefined && { integration_types_config }),
  };
}
