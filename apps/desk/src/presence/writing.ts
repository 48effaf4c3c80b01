import { Watched } from '../api/watched.ts';

/** The claims about which a form on this page has something in it. */
export const writing = new Watched<readonly string[]>([]);

/** @returns what ends it */
export function startWriting(claimId: string): () => void {
  writing.set([...writing.value, claimId]);
  return () => {
    const index = writing.value.indexOf(claimId);
    writing.set(writing.value.filter((_, each) => each !== index));
  };
}
