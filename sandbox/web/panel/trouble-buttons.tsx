import './trouble-buttons.css';
import { useState } from 'preact/hooks';
import type { Trouble as TroubleName } from '../../page/protocol.ts';
import { ActRefused, cause } from '../client/person-acts.ts';

interface Words {
  readonly label: string;
  readonly what: string;
  /** Shown once it is done. */
  readonly done: string;
}

const troubles: Readonly<Record<TroubleName, Words>> = {
  slow: {
    label: 'Slow answer',
    what: 'The bot’s next answer to an interaction takes 4 seconds. Discord waits only 3.',
    done: 'The next answer will come too late.',
  },
  'rate-limit': {
    label: 'Rate limit',
    what: 'The bot’s next three requests are answered with 429: try again after a second.',
    done: 'The next three requests will be rate-limited.',
  },
  'server-error': {
    label: 'Server error',
    what: 'The bot’s next two requests are answered with 500.',
    done: 'The next two requests will fail.',
  },
  'cut-gateway': {
    label: 'Cut the gateway',
    what: 'Drops the bot’s connection. The bot must resume without missing anything.',
    done: 'The connection was cut.',
  },
  'restart-bot': {
    label: 'Restart the bot',
    what: 'Stops the bot and starts it again on the same data. Drafts must survive.',
    done: 'The bot was restarted.',
  },
  'expire-links': {
    label: 'Expire links',
    what: 'Every file link given out so far expires, as Discord’s do after a day.',
    done: 'The links given out so far no longer work.',
  },
  calm: {
    label: 'Calm',
    what: 'Cancels whatever is planned and has not happened yet.',
    done: 'Nothing is planned now.',
  },
};

interface Result {
  readonly trouble: TroubleName;
  readonly text: string;
  readonly isRefused: boolean;
}

/** Faults on demand. */
export function TroubleButtons() {
  const [result, setResult] = useState<Result>();

  async function make(trouble: TroubleName): Promise<void> {
    setResult({ trouble, text: 'One moment…', isRefused: false });
    try {
      await cause(trouble);
      setResult({ trouble, text: troubles[trouble].done, isRefused: false });
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      setResult({ trouble, text: error.message, isRefused: true });
    }
  }

  return (
    <ul class="trouble">
      {(Object.entries(troubles) as [TroubleName, Words][]).map(([trouble, { label, what }]) => (
        <li key={trouble}>
          <button type="button" aria-describedby={`trouble-${trouble}`} onClick={() => void make(trouble)}>
            {label}
          </button>
          <p id={`trouble-${trouble}`}>{what}</p>
          <p class={result?.isRefused ? 'trouble-result is-refused' : 'trouble-result'} role="status">
            {result?.trouble === trouble ? result.text : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}
