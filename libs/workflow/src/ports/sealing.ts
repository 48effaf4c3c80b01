/** Seals what the service must be able to read again, though nobody who has only the database may. */
export interface Sealing {
  /** @param owner whose it is: it opens for nobody else */
  seal(plain: Uint8Array, owner: string): Uint8Array;
  /** @throws where it was sealed by another key, for another owner, or was changed since */
  open(sealed: Uint8Array, owner: string): Uint8Array;
}
