import { type Fault, type FaultPath, fault } from './fault.ts';
import { FILE_GROUPS } from './file-groups.ts';

/** Entries of `file_types` that are neither a group nor an ending with its dot. */
export function fileTypes(types: readonly string[] | null | undefined, path: FaultPath): Fault[] {
  const known = (type: string) => Object.hasOwn(FILE_GROUPS, type) || /^\.[\w.+-]+$/.test(type);
  const message = "Must be 'image', 'video', 'audio' or an ending with its dot, such as '.pdf'.";
  return (types ?? []).flatMap((type, at) =>
    known(type) ? [] : [fault([...path, 'file_types', at], 'FILE_TYPE_INVALID', message)],
  );
}
