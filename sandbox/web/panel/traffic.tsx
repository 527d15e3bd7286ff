import './traffic.css';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LogLine } from '../../page/protocol.ts';
import { Icon } from '../ui/icons.tsx';
import { filtered, type LogKind, logKinds } from './log-filter.ts';
import { LogRow } from './log-row.tsx';
import { type Lines, useLines } from './use-lines.ts';

const kindNames: Readonly<Record<LogKind, string>> = {
  all: 'All',
  interactions: 'Interactions',
  requests: 'Requests',
  failures: 'Failures',
};

/** What goes between the bot and Discord, as it happens. */
export function Traffic() {
  const lines = useLines();
  const [kind, setKind] = useState<LogKind>('all');
  const [text, setText] = useState('');
  const shown = filtered(lines.lines, { kind, text });
  return (
    <div class="traffic">
      <div class="traffic-tools">
        <label class="traffic-search">
          <Icon name="search" size={16} />
          <span class="aside-voice">Filter by method, path, person or status</span>
          <input
            type="search"
            placeholder="Filter"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <PauseAndClear lines={lines} />
        <fieldset class="traffic-kinds">
          <legend class="aside-voice">Which lines</legend>
          {logKinds.map((each) => (
            <button key={each} type="button" aria-pressed={each === kind} onClick={() => setKind(each)}>
              {kindNames[each]}
            </button>
          ))}
        </fieldset>
      </div>
      <Rows lines={shown} isFiltered={shown.length < lines.lines.length} />
    </div>
  );
}

function PauseAndClear({ lines: { isPaused, held, togglePause, clear } }: { readonly lines: Lines }) {
  return (
    <>
      <button type="button" class="traffic-button" aria-pressed={isPaused} onClick={togglePause}>
        <Icon name={isPaused ? 'play' : 'pause'} size={16} /> Pause
        {held > 0 ? <small>{held} more</small> : null}
      </button>
      <button type="button" class="traffic-button" onClick={clear}>
        <Icon name="trash" size={16} /> Clear
      </button>
    </>
  );
}

interface RowsProps {
  readonly lines: readonly LogLine[];
  readonly isFiltered: boolean;
}

/** The newest line is last, and the list stays at the end unless somebody scrolls up. */
function Rows({ lines, isFiltered }: RowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = useCallback((number: number) => setOpen((before) => toggled(before, number)), []);
  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });
  useLayoutEffect(() => {
    if (!isAway) toEnd();
  }, [lines.at(-1)?.number, isAway]);

  return (
    <div class="traffic-lines">
      <div
        ref={box}
        class="traffic-scroll"
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
          setAway(scrollHeight - scrollTop - clientHeight > 24)
        }
      >
        {lines.length === 0 ? (
          <p class="traffic-empty">{isFiltered ? 'No line fits the filter.' : 'Nothing has happened yet.'}</p>
        ) : (
          <ol>
            {lines.map((line) => (
              <LogRow key={line.number} line={line} isOpen={open.has(line.number)} onToggle={toggle} />
            ))}
          </ol>
        )}
      </div>
      {isAway ? (
        <button type="button" class="traffic-newest" onClick={toEnd}>
          Newest <Icon name="down" size={14} />
        </button>
      ) : null}
    </div>
  );
}

function toggled(open: ReadonlySet<number>, number: number): ReadonlySet<number> {
  return open.has(number) ? new Set([...open].filter((each) => each !== number)) : new Set([...open, number]);
}
