/** A claim as a webhook tells of it. */
interface ToldClaim {
  readonly id: string;
  readonly version: number;
}

/** What a receiver must remember: which webhooks it has accepted, and the newest version of each claim. */
export class Memory {
  private readonly accepted = new Set<string>();
  private readonly newest = new Map<string, number>();

  /** @returns false where a webhook of this id was accepted before: then it brings nothing new */
  accept(webhookId: string): boolean {
    if (this.accepted.has(webhookId)) return false;
    this.accepted.add(webhookId);
    return true;
  }

  /**
   * Keeps the version where it is newer than the one that is known.
   * @returns the newest version that is known of the claim now; where it is greater than the one told, that one is old
   */
  learn({ id, version }: ToldClaim): number {
    const newest = Math.max(version, this.newest.get(id) ?? 0);
    this.newest.set(id, newest);
    return newest;
  }
}
