import type { Profiler } from 'node:inspector';

/** How many functions a summary names. */
const MAX_NAMED = 15;

/** V8's name for the time in which it has nothing to do. */
const IDLE = '(idle)';
/** Starting and ending the profile is part of the profile. */
const PROFILER = 'node:inspector';

interface Spent {
  /** Microseconds in the function itself. */
  readonly self: Map<string, number>;
  /** Microseconds in it and everything that it called. */
  readonly total: Map<string, number>;
  /** Microseconds in each package, or folder of the bot. */
  readonly rooms: Map<string, number>;
}

/**
 * Where the time of a profile went, in milliseconds per round.
 * @param rounds how often the same was done while it was profiled
 */
export function summaryOf(profile: Profiler.Profile, rounds: number): string {
  const { self, total, rooms } = spentIn(profile);
  const perRound = (spent: ReadonlyMap<string, number>) =>
    [...spent]
      .sort(([, one], [, other]) => other - one)
      .slice(0, MAX_NAMED)
      .map(([name, us]) => `${(us / rounds / 1_000).toFixed(3).padStart(9)}  ${name}`)
      .join('\n');
  const busy = [...self.values()].reduce((sum, us) => sum + us, 0);
  const ours = new Map([...total].filter(([name]) => name.includes('  src/')));
  return [
    `${(busy / rounds / 1_000).toFixed(3)} ms busy a round`,
    `by package or folder:\n${perRound(rooms)}`,
    `by function, itself:\n${perRound(self)}`,
    `by function of the bot, with all that it called:\n${perRound(ours)}`,
  ].join('\n\n');
}

function spentIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Spent {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const spent: Spent = { self: new Map(), total: new Map(), rooms: new Map() };
  for (const [index, id] of samples.entries()) {
    const us = timeDeltas[index] ?? 0;
    const stack: Profiler.ProfileNode[] = [];
    for (let node = byId.get(id); node; node = byId.get(parents.get(node.id) ?? -1)) stack.push(node);
    const [top] = stack;
    if (!top || top.callFrame.functionName === IDLE) continue;
    if (stack.some(({ callFrame }) => callFrame.url === PROFILER)) continue;
    add(spent.self, nameOf(top), us);
    add(spent.rooms, roomOf(top.callFrame), us);
    for (const name of new Set(stack.map(nameOf))) add(spent.total, name, us);
  }
  return spent;
}

function add(spent: Map<string, number>, name: string, us: number): void {
  spent.set(name, (spent.get(name) ?? 0) + us);
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: Profiler.ProfileNode): string {
  const file = url.includes('/node_modules/')
    ? url.replace(/^.*\/node_modules\//, '')
    : url.replace(/^.*\/dist\//, '');
  return `${functionName || '(anonymous)'}${file === '' ? '' : `  ${file}:${lineNumber + 1}`}`;
}

function roomOf({ functionName, url }: Profiler.ProfileNode['callFrame']): string {
  const [, named] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  const [, folder] = /\/dist\/(src\/[^/]+)/.exec(url) ?? [];
  if (url === '') return functionName;
  return named ?? folder ?? url.replace(/^.*\/dist\//, '').replace(/^(node:\w+).*/, '$1');
}
