import { useState } from 'preact/hooks';
import type { PlaceChannel, Scene } from '../../../page/protocol.ts';
import { storage } from '../../browser/storage.ts';
import { guildOf } from '../../client/state.ts';
import { isForAdults } from './channel-tree.ts';

const key = 'age-gates-passed';

/** Whether this person must still confirm that they want to see a channel. Asked once per window and channel. */
export function useAgeGate(scene: Scene | undefined, channel: PlaceChannel | undefined) {
  const [passed, setPassed] = useState(readPassed);
  const gate = scene && channel ? `${scene.me.username}/${channel.parentId ?? channel.id}` : '';
  const isClosed =
    scene !== undefined &&
    channel !== undefined &&
    isForAdults(channel, guildOf(scene, channel)) &&
    !passed.includes(gate);

  function pass(): void {
    const now = [...passed, gate];
    storage('sessionStorage')?.setItem(key, now.join(' '));
    setPassed(now);
  }

  return { isClosed, pass };
}

function readPassed(): readonly string[] {
  return storage('sessionStorage')?.getItem(key)?.split(' ') ?? [];
}
