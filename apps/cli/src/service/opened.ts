/** The parts of a service that have been opened, to be closed in the reverse order; also in the middle of its start. */
export class Opened {
  private readonly closers: (() => Promise<void>)[] = [];
  private isClosed = false;

  /** Takes a part up as soon as it is open. @throws Error where all has been closed meanwhile; the part is closed too */
  async keep<Part>(opening: Part | Promise<Part>, close: (part: Part) => Promise<void>): Promise<Part> {
    const part = await opening;
    if (this.isClosed) {
      await close(part);
      throw new Error('it was closed while it was starting');
    }
    this.closers.push(() => close(part));
    return part;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (let close = this.closers.pop(); close; close = this.closers.pop()) await close();
  }
}
