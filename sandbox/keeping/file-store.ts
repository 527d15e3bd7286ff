import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptFile } from '../world/attachments.ts';
import type { Attachment } from '../world/model.ts';
import { unfinished, writeWhole } from './write-whole.ts';

/** The bytes of attachments: one file each, named by its id, written once and never changed. */
export class FileStore {
  readonly #folder: string;
  /** File names on the disk, including unfinished ones of a run that was killed. */
  readonly #names: Set<string>;

  private constructor(folder: string, names: readonly string[]) {
    this.#folder = folder;
    this.#names = new Set(names);
  }

  static async open(folder: string): Promise<FileStore> {
    await mkdir(folder, { recursive: true });
    return new FileStore(folder, (await readdir(folder)).filter(isOurs));
  }

  /** @throws if the file is missing or incomplete */
  async read({ id, name, size }: Attachment): Promise<Uint8Array> {
    const file = join(this.#folder, id);
    const bytes = await readFile(file);
    if (bytes.length !== size) {
      throw new Error(`${file} ("${name}") has ${bytes.length} bytes and should have ${size}`);
    }
    return bytes;
  }

  async add(files: readonly KeptFile[]): Promise<void> {
    for (const { attachment, bytes } of files) {
      if (this.#names.has(attachment.id)) continue;
      await writeWhole(join(this.#folder, attachment.id), bytes);
      this.#names.add(attachment.id);
    }
  }

  async removeAllBut(files: readonly KeptFile[]): Promise<void> {
    const kept = new Set(files.map(({ attachment }) => attachment.id));
    for (const name of [...this.#names].filter((each) => !kept.has(each))) {
      await rm(join(this.#folder, name), { force: true });
      this.#names.delete(name);
    }
  }
}

/** Whether this store could have given a file this name. */
export function isOurs(name: string): boolean {
  return /^\d+$/.test(name.endsWith(unfinished) ? name.slice(0, -unfinished.length) : name);
}
