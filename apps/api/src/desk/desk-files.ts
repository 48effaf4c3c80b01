import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file of the desk, as a browser is given it. */
export interface DeskFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** The same, packed. */
  readonly packed: Promise<Buffer>;
}

/** Where the build puts it. Among the sources there is none: the API then serves its own pages alone. */
const BUILT = new URL('../../../desk/built/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The built desk: its page, and what that loads by names which change with every content. Read when first asked for. */
export class DeskFiles {
  private files: ReadonlyMap<string, DeskFile> | undefined;

  /** Whether there is a desk to serve. */
  get isBuilt(): boolean {
    return this.page() !== undefined;
  }

  page(): DeskFile | undefined {
    return this.all().get('index.html');
  }

  /** Nothing of a request ever becomes the path of a file: only names that the build has made are known. */
  asset(name: string): DeskFile | undefined {
    return this.all().get(`assets/${name}`);
  }

  private all(): ReadonlyMap<string, DeskFile> {
    return (this.files ??= new Map(namesIn('', '').map((name) => [name, read(name)])));
  }
}

function namesIn(folder: string, prefix: string): string[] {
  const url = new URL(folder, BUILT);
  if (!existsSync(url)) return [];
  return readdirSync(url, { withFileTypes: true }).flatMap((entry) => {
    const name = `${prefix}${entry.name}`;
    return entry.isDirectory() ? namesIn(`${name}/`, `${name}/`) : [name];
  });
}

function read(name: string): DeskFile {
  const bytes = readFileSync(new URL(name, BUILT));
  let packed: Promise<Buffer> | undefined;
  return {
    type: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    bytes,
    get packed() {
      return (packed ??= promisify(gzip)(bytes, { level: 9 }));
    },
  };
}
