import type { FormFault } from './explain.js';
import { valueAt } from './explain.js';
import type { JsonPath } from './json-text.js';
import { Keys } from './keys.js';

/**
 * Judges what a schema can't: what refers to what, and in which order. Takes a value of whatever form and passes over
 * what has the wrong one (the schema reports that), so that all faults of a file are found at once.
 *
 * @param root the JSON value of a scenario file
 */
export function referenceFaults(root: unknown): FormFault[] {
  const keys = new Keys(root);
  for (const path of items(root, ['people'])) keys.introduce('person', [...path, 'key']);
  for (const path of items(root, ['sources'])) keys.introduce('source', [...path, 'key']);
  for (const path of items(root, ['claims'])) keys.introduce('claim', [...path, 'key']);
  for (const path of items(root, ['claims'])) keys.refer('source', [...path, 'claimant']);
  for (const path of items(root, ['sources'])) keys.refer('source', [...path, 'partOf']);
  judgeControl(root, keys);
  judgeOrder(root, keys);
  const edges = new Set<string>();
  for (const path of items(root, ['steps'])) {
    judgeAction(root, keys, path, edges);
    keys.introduce('report', [...path, 'report', 'key']);
    judgeAction(root, keys, [...path, 'refused', 'step'], undefined);
    judgeExpectations(root, keys, [...path, 'expect']);
  }
  return keys.faults;
}

/** No source may control itself, by whatever way: there would be no voice. */
function judgeControl(root: unknown, keys: Keys): void {
  const parents = new Map<unknown, unknown>();
  for (const path of items(root, ['sources'])) {
    const key = valueAt(root, [...path, 'key']);
    parents.set(key, valueAt(root, [...path, 'partOf']));
    const way = [key];
    for (let above = parents.get(key); above !== undefined; above = parents.get(above)) {
      way.push(above);
      if (above !== key) continue;
      keys.fault([...path, 'partOf'], `closes a loop (${way.join(' → ')}): no source can control itself`);
      parents.delete(key);
      break;
    }
  }
}

function judgeOrder(root: unknown, keys: Keys): void {
  let latest: string | undefined;
  for (const path of items(root, ['steps'])) {
    const at = valueAt(root, [...path, 'at']);
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) continue;
    if (latest !== undefined && Date.parse(at) < Date.parse(latest)) {
      keys.fault([...path, 'at'], `is earlier than a step above it (${latest}): put the steps in order of time`);
    } else {
      latest = at;
    }
  }
}

/**
 * @param edges the derivations so far, as `report > origin`; absent for an action that is to be refused: it may break the
 *   rules that the service judges, but not the form
 */
function judgeAction(root: unknown, keys: Keys, path: JsonPath, edges: Set<string> | undefined): void {
  const [report, derive] = [
    [...path, 'report'],
    [...path, 'derive'],
  ] as const;
  keys.refer('source', [...report, 'source']);
  judgeDerivations(root, keys, [...report, 'key'], [...report, 'derivedFrom'], edges);
  const evidence = new Set<unknown>();
  for (const item of items(root, [...report, 'evidence'])) {
    keys.refer('claim', [...item, 'claim']);
    const claim = valueAt(root, [...item, 'claim']);
    if (edges && evidence.has(claim)) {
      keys.fault([...item, 'claim'], `this report bears on "${String(claim)}" already: keep one stance for each claim`);
    }
    evidence.add(claim);
  }
  keys.refer('report', [...derive, 'report']);
  judgeDerivations(root, keys, [...derive, 'report'], [...derive, 'from'], edges);
  keys.refer('report', [...path, 'retract', 'report']);
  keys.refer('claim', [...path, 'verify', 'claim']);
  keys.refer('person', [...path, 'verify', 'by']);
  keys.refer('person', [...path, 'verify', 'signOffBy']);
  keys.refer('claim', [...path, 'signOff', 'claim']);
  keys.refer('person', [...path, 'signOff', 'by']);
}

function judgeDerivations(root: unknown, keys: Keys, of: JsonPath, from: JsonPath, edges?: Set<string>): void {
  const report = valueAt(root, of);
  for (const item of items(root, from)) {
    const origin = valueAt(root, item);
    const edge = JSON.stringify([report, origin]);
    if (edges && origin === report) {
      keys.fault(item, `"${String(origin)}" would rest on itself: name another report`);
      continue;
    }
    keys.refer('report', item);
    if (edges?.has(edge)) keys.fault(item, `it is said already that it rests on "${String(origin)}": remove this one`);
    edges?.add(edge);
  }
}

function judgeExpectations(root: unknown, keys: Keys, path: JsonPath): void {
  const claims = valueAt(root, path);
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) return;
  for (const claim of Object.keys(claims)) {
    keys.referByName('claim', path, claim);
    for (const item of items(root, [...path, claim, 'restsOn'])) keys.refer('source', item);
  }
}

/** The paths of what the list at `path` holds; none where it is no list. */
function items(root: unknown, path: JsonPath): JsonPath[] {
  const list = valueAt(root, path);
  return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
}
