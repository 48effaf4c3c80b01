import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * Whether a process holds one of the connections that come from these local ports, as Linux tells in `/proc`; false
 * where there is no such thing.
 */
export function holdsConnection(pid: number, ports: ReadonlySet<number>): boolean {
  try {
    const inodes = inodesOf(ports);
    return readdirSync(`/proc/${pid}/fd`).some((fd) => inodes.has(linkOf(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false;
  }
}

/** Columns of `/proc/net/tcp`: 1 is the local address with its port in hexadecimal, 9 the inode of the socket. */
function inodesOf(ports: ReadonlySet<number>): Set<string> {
  const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1);
  const fields = lines.map((line) => line.trim().split(/\s+/));
  const ours = fields.filter(([, local = '']) => ports.has(Number.parseInt(local.split(':')[1] ?? '', 16)));
  return new Set(ours.map((each) => `socket:[${each[9]}]`));
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
