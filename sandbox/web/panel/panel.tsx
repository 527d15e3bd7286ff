import './panel.css';
import { useId, useRef } from 'preact/hooks';
import type { Scene } from '../../page/protocol.ts';
import { useRemembered } from '../browser/use-remembered.ts';
import { Icon } from '../ui/icons.tsx';
import { shardsInWords } from './shards-in-words.ts';
import { Traffic } from './traffic.tsx';
import { TroubleButtons } from './trouble-buttons.tsx';

interface PanelProps {
  readonly scene: Pick<Scene, 'bot' | 'shards'>;
  readonly onClose: () => void;
  readonly isInert?: boolean;
}

const tabs = ['traffic', 'trouble'] as const;
const tabNames = { traffic: 'Traffic', trouble: 'Trouble' } as const;

/** The developer panel: what the bot sends and receives, and what can go wrong. */
export function Panel({ scene, onClose, isInert = false }: PanelProps) {
  const [tab, setTab] = useRemembered('panel-tab', tabs);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = (tabs.indexOf(tab) + step + tabs.length) % tabs.length;
    setTab(tabs[at] ?? tab);
    list.current?.querySelectorAll('button')[at]?.focus();
  }

  return (
    <aside class="panel" aria-label="Developer panel" inert={isInert}>
      <header class="panel-head">
        <div ref={list} class="panel-tabs" role="tablist" aria-label="Developer panel" onKeyDown={onKeyDown}>
          {tabs.map((each) => (
            <button
              key={each}
              id={`${id}-${each}`}
              type="button"
              role="tab"
              aria-selected={each === tab}
              aria-controls={`${id}-content`}
              tabIndex={each === tab ? 0 : -1}
              onClick={() => setTab(each)}
            >
              {tabNames[each]}
            </button>
          ))}
        </div>
        <Bot {...scene} />
        <button type="button" class="panel-close" aria-label="Close the developer panel" onClick={onClose}>
          <Icon name="close" size={18} />
        </button>
      </header>
      <div id={`${id}-content`} class="panel-content" role="tabpanel" aria-labelledby={`${id}-${tab}`}>
        {tab === 'traffic' ? <Traffic /> : <TroubleButtons />}
      </div>
    </aside>
  );
}

function Bot({ bot, shards }: PanelProps['scene']) {
  return (
    <p class={`panel-bot is-${bot.kind}`} title={bot.kind === 'failed' ? bot.reason : undefined}>
      Bot {bot.kind}
      {bot.kind === 'running' || bot.kind === 'elsewhere' ? shardsInWords(shards) : ''}
    </p>
  );
}
