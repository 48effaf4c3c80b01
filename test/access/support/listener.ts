import { ask, wholeOf, type Answer, type Asking } from './asking.js';
import type { Document, Operation } from './document.js';
import type { Filled } from './filling.js';
import type { Credential } from './people.js';
import { requestFor, type Parts } from './requests.js';

const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Asks as somebody of one newsroom, and looks in everything that comes back for what is another's, or is not as documented. */
export class Listener {
  /** What of the other newsroom has been told. */
  readonly leaks: string[] = [];
  /** What the document does not say. */
  readonly surprises: string[] = [];

  constructor(
    private readonly url: string,
    private readonly document: Document,
    private readonly others: Filled,
    private readonly mark: string,
  ) {}

  async call(operation: Operation, credential: Credential, parts: Parts): Promise<Answer> {
    const request = requestFor(operation, parts);
    const answer = await this.ask({ ...request, headers: { ...request.headers, ...credential } });
    for (const fault of this.document.faultsIn(operation, answer.status, answer.type, answer.text))
      this.note(this.surprises, `${operation.id} ${answer.status}: ${fault}`);
    return answer;
  }

  async ask(request: Asking): Promise<Answer> {
    const answer = await ask(this.url, request);
    this.look(request, wholeOf(answer));
    return answer;
  }

  /** Notes what of the other newsroom is in a text, but for what was sent. */
  look(request: Asking, text: string): void {
    const sent = JSON.stringify(request).toLowerCase();
    const foreign = new Set([this.others.newsroomId, ...this.others.known.all()]);
    const ids = [...text.toLowerCase().matchAll(UUIDS)].map(([id]) => id);
    for (const id of ids)
      if (foreign.has(id) && !sent.includes(id))
        this.note(this.leaks, `${request.method} ${request.path} tells ${id} in ${text}`);
    const mark = this.mark.toLowerCase();
    if (text.toLowerCase().includes(mark) && !sent.includes(mark))
      this.note(this.leaks, `${request.method} ${request.path} tells ${text.slice(0, 500)}`);
  }

  private note(list: string[], line: string): void {
    if (!list.includes(line)) list.push(line);
  }
}
