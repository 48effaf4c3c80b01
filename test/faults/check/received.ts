import type { Answered, Arrived, LeftAlone, LogLine } from '../receiver/log.js';

/** One request, and what became of it, in the order of arrival. */
export interface Received extends Arrived {
  readonly answered: Answered | undefined;
  readonly leftAlone: LeftAlone | undefined;
}

export const wentWell = ({ answered }: Received): boolean =>
  answered !== undefined && answered.status >= 200 && answered.status < 300;

export function receivedIn(lines: readonly LogLine[]): Received[] {
  const of = <Kind extends LogLine['kind']>(kind: Kind): Map<number, Extract<LogLine, { kind: Kind }>> =>
    new Map(
      lines.filter((line) => line.kind === kind).map((line) => [line.n, line as Extract<LogLine, { kind: Kind }>]),
    );
  const [answered, leftAlone] = [of('answered'), of('left alone')];
  return [...of('arrived').values()].map((one) => ({
    ...one,
    answered: answered.get(one.n),
    leftAlone: leftAlone.get(one.n),
  }));
}

/** Lists by a key, each in the order that they had. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
