import {
  type APIApplication,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  type APIUser,
  DiscordAPIError,
  OverwriteType,
  PermissionFlagsBits,
  REST,
  RESTEvents,
  Routes,
} from 'discord.js';
import type { Config } from '../config.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import { INSTALL, inviteLink } from '../interactions/invite.ts';
import { WANTED } from '../interactions/permissions.ts';
import { StartError } from '../start-error.ts';
import { bad, type Finding, note, ok } from './finding.ts';

const words = operatorTexts.doctor;

/** Milliseconds by which a clock may be off. Discord's `Date` has whole seconds, and was a while on its way. */
const MAX_CLOCK_MS = 5_000;

/** A channel that was chosen in a server's settings. */
export interface ChosenChannel {
  readonly guild: string;
  readonly channel: string;
  readonly setting: string;
}

interface Overwritten {
  readonly permission_overwrites?: readonly APIOverwrite[];
}

/**
 * Asks Discord for what the bot needs there, and changes nothing.
 * @throws {StartError} if Discord doesn't know the bot, or can't be asked
 */
export async function checkDiscord(
  { apiUrl, token }: Pick<Config, 'apiUrl' | 'token'>,
  chosen: readonly ChosenChannel[],
): Promise<readonly Finding[]> {
  const rest = new REST({ api: apiUrl, retries: 1, timeout: 10_000 }).setToken(token);
  let date: string | null = null;
  rest.on(RESTEvents.Response, (_, { headers }) => {
    date = headers.get('date') ?? date;
  });
  try {
    const self = (await rest.get(Routes.user())) as APIUser;
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    return [
      ok(words.token(self.username)),
      clock(date),
      ok(words.intents),
      install(application),
      ...(await Promise.all(chosen.map((one) => channel(rest, self.id, one)))),
    ];
  } catch (error) {
    const isRefused = error instanceof DiscordAPIError && error.status === 401;
    throw new StartError(isRefused ? 'token' : 'unreachable', apiUrl, { cause: error });
  }
}

function clock(date: string | null): Finding {
  const off = Math.abs(Date.now() - Date.parse(date ?? ''));
  if (Number.isNaN(off)) return note(words.noClock);
  return off > MAX_CLOCK_MS ? bad(words.clockOff(Math.round(off / 1_000))) : ok(words.clock);
}

/** The bot sets them itself at its start; here is what it could not. */
function install(application: APIApplication): Finding {
  const link = inviteLink(application.id);
  if (application.bot_public === false || application.custom_install_url) return note(words.ownInstall(link));
  const params = application.install_params;
  const isRight =
    params?.permissions === INSTALL.permissions &&
    INSTALL.scopes.every((scope) => params.scopes.includes(scope));
  return isRight ? ok(words.install) : note(words.otherInstall(link));
}

async function channel(
  rest: REST,
  self: string,
  { guild, channel: id, setting }: ChosenChannel,
): Promise<Finding> {
  try {
    const [server, member, found] = await Promise.all([
      rest.get(Routes.guild(guild)) as Promise<APIGuild>,
      rest.get(Routes.guildMember(guild, self)) as Promise<APIGuildMember>,
      rest.get(Routes.channel(id)) as Promise<Overwritten>,
    ]);
    const rights = rightsIn(server, member, self, found);
    const missing = Object.entries(WANTED).flatMap(([name, bit]) => ((rights & bit) === bit ? [] : [name]));
    return missing.length > 0
      ? bad(words.lacks(setting, id, guild, missing))
      : ok(words.channel(setting, id, guild));
  } catch (error) {
    if (error instanceof DiscordAPIError) return bad(words.noChannel(setting, id, guild, error.message));
    throw error;
  }
}

/** By Discord's rules: everybody's rights, those of the roles, then what the channel takes and gives. */
export function rightsIn(
  { id: guild, roles, owner_id: owner }: Pick<APIGuild, 'id' | 'roles' | 'owner_id'>,
  member: Pick<APIGuildMember, 'roles'>,
  self: string,
  found: Overwritten,
): bigint {
  const all = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);
  const own = new Set([guild, ...member.roles]);
  const base = roles
    .filter(({ id }) => own.has(id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  if (owner === self || (base & PermissionFlagsBits.Administrator) !== 0n) return all;
  const overwrites = found.permission_overwrites ?? [];
  const steps = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== guild && own.has(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === self),
  ];
  return steps.reduce((bits, step) => {
    const deny = step.reduce((sum, one) => sum | BigInt(one.deny), 0n);
    const allow = step.reduce((sum, one) => sum | BigInt(one.allow), 0n);
    return (bits & ~deny) | allow;
  }, base);
}
