import './log-row.css';
import { Component, createRef } from 'preact';
import type { LogLine } from '../../page/protocol.ts';
import { JsonView } from './json-view.tsx';
import { hasFailed } from './log-filter.ts';
import { shortPath } from './short-path.ts';

interface LogRowProps {
  readonly line: LogLine;
  readonly isOpen: boolean;
  readonly onToggle: (number: number) => void;
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** A line of the log. A class, since each line must be drawn only once for hundreds of them to stay fast. */
export class LogRow extends Component<LogRowProps> {
  override shouldComponentUpdate(next: LogRowProps): boolean {
    return next.line !== this.props.line || next.isOpen !== this.props.isOpen;
  }

  readonly #row = createRef<HTMLLIElement>();

  override componentDidUpdate(before: LogRowProps): void {
    if (this.props.isOpen && !before.isOpen) this.#row.current?.scrollIntoView({ block: 'nearest' });
  }

  override render({ line, isOpen, onToggle }: LogRowProps) {
    const { number, at, method, what, who, status, ms } = line;
    return (
      <li ref={this.#row} class={hasFailed(line) ? 'log-row has-failed' : 'log-row'}>
        <button type="button" class="log-row-line" aria-expanded={isOpen} onClick={() => onToggle(number)}>
          <span class={`log-row-method is-${line.kind}`}>{method}</span>
          <span class="log-row-what" title={what}>
            {isOpen ? what : shortPath(what)}
          </span>
          <span class="log-row-status">{status}</span>
          <span class="log-row-time">
            {clock.format(at)}
            {who === undefined ? '' : ` · ${who}`}
          </span>
          <span class="log-row-ms">{Math.round(ms)} ms</span>
        </button>
        {isOpen ? (
          <div class="log-row-more">
            {line.body === undefined ? null : <JsonView title="Body" value={line.body} />}
            {line.body === undefined && line.answer === undefined ? <p>It has no body.</p> : null}
            {line.answer === undefined ? null : <JsonView title="Answer" value={line.answer} />}
          </div>
        ) : null}
      </li>
    );
  }
}
