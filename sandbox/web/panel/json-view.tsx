import './json-view.css';
import { useMemo, useState } from 'preact/hooks';
import { copyText } from '../client/copy-text.ts';
import { useStore } from '../client/store.ts';
import { Icon } from '../ui/icons.tsx';
import { jsonParts } from './json-parts.ts';

interface JsonViewProps {
  readonly title: string;
  readonly value: unknown;
}

export function JsonView({ title, value }: JsonViewProps) {
  const store = useStore();
  const [isCopied, setCopied] = useState(false);
  const json = useMemo(() => JSON.stringify(value, null, 2) ?? '', [value]);
  const parts = useMemo(() => jsonParts(json), [json]);
  return (
    <div class="json-view">
      <div class="json-view-head">
        <h4>{title}</h4>
        <button type="button" onClick={async () => setCopied(await copyText(store, json))}>
          <Icon name={isCopied ? 'check' : 'copy'} size={14} /> {isCopied ? 'Copied' : 'Copy'}
          <span class="aside-voice"> {title}</span>
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach it */}
      <pre tabIndex={0}>
        {parts.map(({ kind, text }, index) =>
          kind === 'plain' ? (
            text
          ) : (
            <span key={index} class={`json-view-${kind}`}>
              {text}
            </span>
          ),
        )}
      </pre>
    </div>
  );
}
