import { ChannelType } from 'discord-api-types/v10';
import type { Community } from '../../data/community/community.ts';
import type { KeptAuditEntry } from '../../domain/audit.ts';
import { titleAndYear } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { App } from '../../services/app.ts';
import type { CommunitySetting, Json, Surroundings } from '../../settings/setting.ts';
import type { AuditFacts } from '../../views/audit/audit-line.ts';

type Sources = Pick<App, 'films' | 'settings' | 'languages'>;

/** What an entry of the log says, with films and settings by their names. */
export function auditFacts(
  app: Sources,
  community: Community,
  entry: KeptAuditEntry,
  texts: Speech,
): AuditFacts {
  const { film, into, setting, from, to } = entry.detail ?? {};
  const filmName = (id: string | undefined) => {
    const known = id === undefined ? undefined : app.films.find(id, community.library);
    return known ? titleAndYear(known, texts.locale) : id;
  };
  return {
    entry,
    film: filmName(film),
    into: filmName(into),
    change: setting === undefined ? undefined : settingChange(app, community, { setting, from, to }, texts),
  };
}

interface Change {
  readonly setting: string;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

function settingChange(app: Sources, community: Community, { setting, from, to }: Change, texts: Speech) {
  const known = app.settings.community.find(({ name }) => name === setting);
  // A release that had the setting may have been replaced by one that doesn't.
  if (!known) return { name: setting, from: JSON.stringify(from ?? null), to: JSON.stringify(to ?? null) };
  const around = asLogged(app, community);
  const rowOf = (value: Json | undefined) => known.row(readable(known, value), around, texts);
  return { name: rowOf(undefined).name, from: rowOf(from).value, to: rowOf(to).value };
}

/** A value as an earlier release logged it may be of another shape. */
const readable = ({ schema }: CommunitySetting, value: Json | undefined): Json | undefined =>
  schema.safeParse(value).data;

/** What is logged is told as it was then: its channels and roles may be gone by now. */
const asLogged = ({ languages }: Sources, community: Community): Surroundings => ({
  serverLocale: languages.serverLocale(community.guild),
  clientLocale: '',
  channel: () => ({
    type: ChannelType.GuildText,
    missing: [],
    canPost: true,
    missingToWrite: [],
    isOpenToAll: false,
  }),
  hasRole: () => true,
  missingForThreads: () => [],
  chosen: (choice) => community.setting(choice),
});
