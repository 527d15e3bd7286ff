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
  'slow-line': {
    label: 'Slow line',
    what: 'What the bot uploads takes as long as over a home line of 5 Mbit/s: over 3 seconds for a picture of 2 MB.',
    done: 'The bot’s line is slow now. Calm makes it fast again.',
  },
  'lost-answer': {
    label: 'Lost answer',
    what: 'The bot’s next answer to an interaction is carried out, but the bot never hears of it.',
    done: 'The bot will not hear what becomes of its next answer.',
  },
  unauthorised: {
    label: 'Token refused',
    what: 'The bot’s next request that needs its token is answered with 401.',
    done: 'The next request will be answered with 401.',
  },
  'forbidden-page': {
    label: 'Forbidden',
    what: 'The bot’s next answer to an interaction meets a 403 with a page of HTML, as from a proxy before Discord.',
    done: 'The next answer will be forbidden.',
  },
  'host-clock': {
    label: 'Wrong clock',
    what: 'The bot’s clock is ten seconds ahead of Discord’s.',
    done: 'The bot’s clock is wrong now. Calm brings it right.',
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
    what: 'Cancels whatever is planned and has not happened yet, and brings line and clock right.',
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
