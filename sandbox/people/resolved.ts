import type { APIInteractionDataResolved } from 'discord-api-types/v10';
import { NotAllowed } from '../person.ts';
import type { Channel, FileInput, Guild } from '../world/model.ts';
import { permissionsIn } from '../world/permissions.ts';
import { toChannel, toMember, toUser } from '../world/present.ts';
import { toAttachment } from '../world/present-attachment.ts';
import { type Client, maySee } from './client.ts';
import { assertSize } from './uploads.ts';

type Kind = 'user' | 'role' | 'channel' | 'mentionable';

/** Collects what the ids in an interaction refer to, as Discord sends it along. */
export class Resolved {
  readonly data: Required<APIInteractionDataResolved> = {
    users: {},
    members: {},
    roles: {},
    channels: {},
    attachments: {},
  };
  readonly #client: Client;
  readonly #channel: Channel;
  readonly #guild: Guild | undefined;

  constructor(client: Client, channel: Channel) {
    this.#client = client;
    this.#channel = channel;
    this.#guild = client.world.guildOf(channel);
  }

  /** `undefined` if empty, since Discord then leaves the field out. */
  get(): Partial<APIInteractionDataResolved> | undefined {
    const filled = Object.entries(this.data).filter(([, things]) => Object.keys(things).length > 0);
    return filled.length > 0 ? Object.fromEntries(filled) : undefined;
  }

  add(kind: Kind, id: string): string {
    const isKnown =
      ((kind === 'user' || kind === 'mentionable') && this.#user(id)) ||
      ((kind === 'role' || kind === 'mentionable') && this.#role(id)) ||
      (kind === 'channel' && this.#addChannel(id));
    if (!isKnown) throw new NotAllowed(`There is no ${kind} ${id} to choose here.`);
    return id;
  }

  /** Uploads a file and returns its id. */
  upload(file: FileInput): string {
    assertSize(file);
    const attachment = this.#client.world.attachments.keep(this.#channel.id, file, { ephemeral: true });
    this.data.attachments[attachment.id] = toAttachment(this.#client.world, attachment);
    return attachment.id;
  }

  #user(id: string): boolean {
    const user = this.#client.world.users.get(id);
    if (!user) return false;
    this.data.users[id] = toUser(user);
    const member = this.#guild?.members.get(id);
    if (this.#guild && member) {
      const { user: _, deaf, mute, ...rest } = toMember(this.#client.world, member);
      const permissions = String(permissionsIn(this.#client.world, id, this.#channel));
      this.data.members[id] = { ...rest, permissions };
    }
    return true;
  }

  #role(id: string): boolean {
    const role = this.#guild?.roles.get(id);
    if (role) this.data.roles[id] = role;
    return role !== undefined;
  }

  #addChannel(id: string): boolean {
    const channel = this.#client.world.channels.get(id);
    if (!channel || channel.guildId === undefined || channel.guildId !== this.#guild?.id) return false;
    if (!maySee(this.#client, channel)) return false;
    const { world, user } = this.#client;
    const permissions = String(permissionsIn(world, user.id, channel));
    this.data.channels[id] = { ...toChannel(world, channel), permissions } as NonNullable<
      APIInteractionDataResolved['channels']
    >[string];
    return true;
  }
}
