/**
 * The program that starts the bot and its commands. It becomes Node (`exec`), so that signals reach the bot, and works through a symbolic link,
 * whatever folder it is called in: there the bot looks for `.env`, and makes its `data`.
 * @param commands what Node is started with for each
 */
export function startScript(commands: ReadonlyMap<string, string>): string {
  const names = [...commands.keys()].join(' | ');
  const cases = [...commands].map(([name, args]) => `  ${name}) ${start(args)} ;;`);
  return `#!/bin/sh
# Usage: goosebump-moments [${names}] [what the command takes]
self=$0
if [ -L "$self" ]; then self=$(readlink -f -- "$self"); fi
case $self in */*) ;; *) self=./$self ;; esac
home=\${self%/*}
command=\${1:-start}
if [ $# -gt 0 ]; then shift; fi
case $command in
${cases.join('\n')}
  *)
    echo "Usage: goosebump-moments [${names}]" >&2
    exit 1
    ;;
esac
`;
}

/** `--flag dist/src/main.js` */
function start(args: string): string {
  const [, flags = '', script = ''] = /^((?:--\S+ )*)(\S+)$/.exec(args) ?? [];
  return `exec node ${flags}"$home/${script}" "$@"`;
}
