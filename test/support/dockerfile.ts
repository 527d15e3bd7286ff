import { readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';

export const DOCKERFILE = readFileSync('Dockerfile', 'utf8');

/** The instructions of the Dockerfile's last stage: those of what runs. */
export function lastStage(): readonly Instruction[] {
  const all = DockerfileParser.parse(DOCKERFILE).getInstructions();
  return all.slice(all.findLastIndex((one) => one.getKeyword() === 'FROM'));
}

/** What such an instruction says, with its lines joined. */
export function said(keyword: string): readonly string[] {
  return lastStage()
    .filter((one) => one.getKeyword() === keyword)
    .map((one) => one.getArgumentsContent()?.replace(/\\\n\s*/g, '') ?? '');
}

/** The words of an instruction in the exec form, as in `CMD ["node", "-e", "0"]`. */
export function wordsOf(instruction: string): readonly string[] {
  return JSON.parse(/\[.*\]$/s.exec(instruction)?.[0] ?? '');
}
