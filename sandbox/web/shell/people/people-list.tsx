import './people-list.css';
import type { PlaceGuild, PlaceMember, Scene } from '../../../page/protocol.ts';
import { useUserMenu } from '../../menus/user-menu.tsx';
import { AppBadge } from '../../messages/message/message-head.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { peopleGroups } from './people-groups.ts';

interface PeopleListProps {
  readonly scene: Scene;
  readonly guild: PlaceGuild;
  readonly isInert?: boolean;
}

/** The members of a server by role. */
export function PeopleList({ scene, guild, isInert = false }: PeopleListProps) {
  return (
    <aside class="people" aria-label="People" inert={isInert}>
      <h2 class="aside-voice">People of {guild.name}</h2>
      {peopleGroups(guild).map(({ name, members }) => (
        <section key={name} class="people-group">
          <h3>
            {name} — {members.length}
          </h3>
          <ul>
            {members.map((member) => (
              <Member key={member.id} member={member} scene={scene} />
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

function Member({ member, scene }: { readonly member: PlaceMember; readonly scene: Scene }) {
  const openMenu = useUserMenu();
  const about = scene.personas.find(({ id }) => id === member.id)?.about;
  const open = (event: preact.TargetedMouseEvent<HTMLElement>) => {
    event.preventDefault();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    const isPointed = event.type === 'contextmenu' && event.clientX > 0;
    openMenu(member.id, isPointed ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom });
  };
  return (
    <li>
      <button type="button" class="people-member" aria-haspopup="menu" onClick={open} onContextMenu={open}>
        <Avatar id={member.id} name={member.name} size={32} />
        <span class="people-words">
          <span class="people-name">
            <bdi>{member.name}</bdi> {member.bot ? <AppBadge /> : null}
            {member.id === scene.me.id ? <small>you</small> : null}
          </span>
          {about ? <small>{about}</small> : null}
        </span>
      </button>
    </li>
  );
}
