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
  return <bdi>{countsAs === null ? name : say(`graph.${countsAs.by}`, { name, other: countsAs.name })}</bdi>;
}
