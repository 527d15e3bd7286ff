interface Greeted {
  readonly url: string;
  /** Usernames. */
  readonly people: readonly string[];
  readonly folder: string;
  /** How long the start took, in milliseconds. */
  readonly ms: number;
}

/** What the terminal says once the sandbox is ready. */
export function greeting({ url, people, folder, ms }: Greeted): string {
  const [, second = ''] = people;
  return `
  Open           ${url}  (this machine only)
  Be somebody    ${url}?as=${second}  (${people.join(', ')})
  Kept in        ${folder}
  Stop with      Ctrl+C

Ready in ${(ms / 1000).toFixed(1)} s.`;
}
