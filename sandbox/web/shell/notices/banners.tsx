import './banners.css';
import type { BotState, Scene } from '../../../page/protocol.ts';
import { cause } from '../../client/person-acts.ts';
import { useSlice, useStore } from '../../client/store.ts';

export const linkLostWords =
  'The connection to the sandbox was lost. If you stopped it, start it again with npm run sandbox; this page reconnects by itself.';

/** What keeps the channel from working properly. */
export function Banners({ bot, shards }: Pick<Scene, 'bot' | 'shards'>) {
  const isLost = useSlice((state) => state.link === 'lost');
  if (isLost)
    return (
      <p class="banner is-bad" role="alert">
        {linkLostWords}
      </p>
    );
  return <BotBanner bot={bot} isConnected={shards.length > 0} />;
}

function BotBanner({ bot, isConnected }: { readonly bot: BotState; readonly isConnected: boolean }) {
  const store = useStore();
  switch (bot.kind) {
    case 'running':
      return null;
    case 'elsewhere':
      if (isConnected) return null;
      return (
        <p class="banner" role="status">
          No bot is connected. Start yours with what the terminal says.
        </p>
      );
    case 'starting':
    case 'stopping':
      return (
        <p class="banner" role="status">
          {bot.kind === 'starting' ? 'The bot is starting…' : 'The bot is stopping…'}
        </p>
      );
    case 'stopped':
    case 'failed':
      return (
        <div class="banner is-bad" role="alert">
          <p>{bot.kind === 'failed' ? `The bot failed: ${bot.reason}` : 'The bot is not running.'}</p>
          <button type="button" onClick={() => void store.attempt(() => cause('restart-bot'))}>
            Start it again
          </button>
        </div>
      );
  }
}
