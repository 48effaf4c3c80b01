import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A throwaway folder with some of the project's own files at its top, where violations can be planted. */
export class Bed {
  private constructor(readonly folder: string) {}

  /** @param projectFiles paths from the project's root, copied to the same place in the bed */
  static async dig(projectFiles: readonly string[]): Promise<Bed> {
    const bed = new Bed(await mkdtemp(join(tmpdir(), 'caveat-bed-')));
    await Promise.all(projectFiles.map((file) => cp(file, join(bed.folder, file))));
    return bed;
  }

  async plant(file: string, text: string): Promise<void> {
    const path = join(this.folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  /** Gives the bed the packages that the project has installed. */
  async borrowPackages(): Promise<void> {
    await symlink(resolve('node_modules'), join(this.folder, 'node_modules'));
  }

  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
