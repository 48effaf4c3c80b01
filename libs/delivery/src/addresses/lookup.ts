import { lookup as lookupByTheSystem } from 'node:dns/promises';

/** All addresses of a host name, the one to be tried first at the front. Rejects when there is none. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

/**
 * Asks the system, so that its hosts file and search domains hold. The system puts first what it has a route to
 * (RFC 6724).
 */
export const systemLookup: Lookup = async (hostname) => {
  const found = await lookupByTheSystem(hostname, { all: true, order: 'verbatim' });
  return found.map(({ address }) => address);
};

/**
 * Asks once for those who ask for the same name at the same time, and remembers nothing. The system's lookup holds one
 * of the few threads of the process for as long as a dead name server keeps silent: a name may hold one and no more.
 */
export function sharedLookup(lookup: Lookup): Lookup {
  const asked = new Map<string, Promise<readonly string[]>>();
  return (hostname) => {
    const answer = asked.get(hostname) ?? lookup(hostname).finally(() => asked.delete(hostname));
    asked.set(hostname, answer);
    return answer;
  };
}
