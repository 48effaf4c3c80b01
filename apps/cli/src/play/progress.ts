import type { Output } from './layout.js';
import { printable, widthOf } from './layout.js';

/** One line on a terminal that says what is being waited for, and makes room for whatever is printed. */
export class Progress {
  private shown = false;

  constructor(private readonly output: Output) {}

  show(what: string): void {
    if (this.output.isTTY !== true) return;
    this.output.write(`\r\x1b[2K${printable(what).slice(0, widthOf(this.output) - 1)}`);
    this.shown = true;
  }

  clear(): void {
    if (this.shown) this.output.write('\r\x1b[2K');
    this.shown = false;
  }
}
