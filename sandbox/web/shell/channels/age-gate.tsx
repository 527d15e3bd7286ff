import './age-gate.css';
import type { PlaceChannel, Scene } from '../../../page/protocol.ts';
import { guildOf } from '../../client/state.ts';
import { useStore } from '../../client/store.ts';
import { Icon } from '../../ui/icons.tsx';
import { isForAdults } from './channel-tree.ts';

interface AgeGateProps {
  readonly scene: Scene;
  readonly channel: PlaceChannel;
  readonly onPass: () => void;
}

/** Replaces the messages of an age-restricted channel. */
export function AgeGate({ scene, channel, onPass }: AgeGateProps) {
  const store = useStore();
  const guild = guildOf(scene, channel);
  const elsewhere = guild?.channels.find((each) => !isForAdults(each, guild)) ?? scene.direct;
  return (
    <div class="age-gate">
      <span class="age-gate-sign">
        <Icon name="warning" size={48} />
      </span>
      <h2>This channel is age-restricted</h2>
      <p>
        Not everything in it is for everyone. You must be old enough under the laws of your country to see it.
      </p>
      <div class="age-gate-acts">
        <button type="button" class="age-gate-back" onClick={() => store.goTo(elsewhere.id)}>
          Go back
        </button>
        <button type="button" class="age-gate-pass" onClick={onPass}>
          Continue
        </button>
      </div>
    </div>
  );
}
