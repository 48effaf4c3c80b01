import type { FormFault } from './explain.js';
import { valueAt } from './explain.js';
import type { JsonPath } from './json-text.js';

type Kind = 'person' | 'source' | 'claim' | 'report';

/** The keys that a scenario file has introduced up to some point, and what was found wrong with their use. */
export class Keys {
  readonly faults: FormFault[] = [];
  private readonly known = {
    person: new Set<string>(),
    source: new Set<string>(),
    claim: new Set<string>(),
    report: new Set<string>(),
  };

  constructor(private readonly root: unknown) {}

  /** The value at `path` is the key of something new. */
  introduce(kind: Kind, path: JsonPath): void {
    const key = valueAt(this.root, path);
    if (typeof key !== 'string') return;
    if (this.known[kind].has(key)) this.fault(path, `"${key}" is a ${kind} already: give this one a key of its own`);
    this.known[kind].add(key);
  }

  /** The value at `path` refers to something introduced. */
  refer(kind: Kind, path: JsonPath): void {
    const key = valueAt(this.root, path);
    if (typeof key === 'string' && !this.known[kind].has(key)) this.fault(path, this.unknown(kind, key));
  }

  /** The name of a property of the object at `path` refers to something introduced. */
  referByName(kind: Kind, path: JsonPath, name: string): void {
    if (!this.known[kind].has(name)) this.faults.push({ path, name, message: this.unknown(kind, name) });
  }

  fault(path: JsonPath, message: string): void {
    this.faults.push({ path, message });
  }

  private unknown(kind: Kind, key: string): string {
    if (kind === 'report') {
      const steps = valueAt(this.root, ['steps']);
      const maker = Array.isArray(steps) ? steps.findIndex((step) => valueAt(step, ['report', 'key']) === key) : -1;
      if (maker >= 0) return `"${key}" is not made before steps[${maker}]: move this step below that one`;
    }
    const known = [...this.known[kind]];
    const choice = known.length === 0 ? `there is no ${kind} yet` : `use one of ${known.join(', ')}`;
    return `"${key}" is no ${kind} of this file: ${choice}`;
  }
}
