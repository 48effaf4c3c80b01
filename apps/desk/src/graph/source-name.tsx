import type { ReactNode } from 'react';
import { useSay } from '../intl/text.tsx';
import type { CountsAs } from './model.ts';

interface Props {
  readonly name: string;
  readonly countsAs: CountsAs | null;
}

/** A source, and of whom it is part or with whom it is one, if any. */
export function SourceName({ name, countsAs }: Props): ReactNode {
  const say = useSay();
  if (countsAs === null) return <bdi>{name}</bdi>;
  // A sentence has the direction of its language, not that of the name with which it begins.
  return <span>{say(`graph.${countsAs.by}`, { name, other: countsAs.name })}</span>;
}
