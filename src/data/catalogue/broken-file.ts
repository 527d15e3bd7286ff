import { ZodError } from 'zod';

/** More of them only repeat each other. */
const FAULTS_SHOWN = 3;

/** The error of a file that can't be read. Its message alone says where the fault is: not all that prints it shows causes. */
export function brokenFile(name: string, cause: unknown): Error {
  return new Error(`catalogue: ${name}: ${faultOf(cause)}`, { cause });
}

function faultOf(cause: unknown): string {
  if (!(cause instanceof ZodError)) return cause instanceof Error ? cause.message : String(cause);
  const faults = cause.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  const left = faults.length - FAULTS_SHOWN;
  return [...faults.slice(0, FAULTS_SHOWN), ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}
