interface Greeted {
  readonly url: string;
  /** Usernames. */
  readonly people: readonly string[];
  readonly folder: string;
  /** With which somebody's own bot connects, if it is to. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** How long the start took, in milliseconds. */
  readonly ms: number;
}

/** What the terminal says once the sandbox is ready. */
export function greeting({ url, people, folder, variables, ms }: Greeted): string {
  const [, second = ''] = people;
  return `
  Open           ${url}  (this machine only)
  Be somebody    ${url}?as=${second}  (${people.join(', ')})
  Kept in        ${folder}${variables ? ownBot(variables) : ''}
  Stop with      Ctrl+C

Ready in ${(ms / 1000).toFixed(1)} s.`;
}

/** As a shell takes it. */
function ownBot(variables: Readonly<Record<string, string>>): string {
  const set = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return `\n  Your own bot   ${set.join(' ')} npm start`;
}
