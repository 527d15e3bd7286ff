import type { LogLine } from '../../page/protocol.ts';

export const logKinds = ['all', 'interactions', 'requests', 'failures'] as const;
export type LogKind = (typeof logKinds)[number];

export interface LogFilter {
  readonly kind: LogKind;
  /** Words that must all occur in the method, the path, the person or the status. */
  readonly text: string;
}

export function filtered(lines: readonly LogLine[], { kind, text }: LogFilter): readonly LogLine[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => isOfKind(line, kind) && holds(line, words));
}

export function hasFailed({ status }: LogLine): boolean {
  return typeof status === 'number' ? status >= 400 : status !== 'answered';
}

function isOfKind(line: LogLine, kind: LogKind): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'interactions':
      return line.kind === 'interaction';
    case 'requests':
      return line.kind === 'request';
    case 'failures':
      return hasFailed(line);
  }
}

function holds({ method, what, who, status }: LogLine, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${method} ${what} ${who ?? ''} ${status}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
