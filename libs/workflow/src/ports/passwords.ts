/** Hashes passwords, slowly on purpose; only few at once, so that sign-ins don't take the whole machine. */
export interface Passwords {
  /** @returns the hash with its parameters, as it is kept */
  hash(password: string): Promise<string>;
  /** Whether it is the password. Null, for nobody, takes as long as a hash that is there, and is never right. */
  verify(hash: string | null, password: string): Promise<boolean>;
}
