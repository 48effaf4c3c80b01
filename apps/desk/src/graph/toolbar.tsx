import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { MessageId } from '../intl/english.ts';
import { Text, useSay } from '../intl/text.tsx';

const STEP = 1.3;

interface Props {
  readonly onZoom: (by: number) => void;
  readonly onFit: () => void;
  readonly isFull: boolean;
  readonly onFull: (() => void) | null;
}

/** What can be done with the view of the drawing, and the keys that walk it. */
export function Toolbar({ onZoom, onFit, isFull, onFull }: Props): ReactNode {
  return (
    <div className={`mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 ${isFull ? 'px-2' : ''}`}>
      <span className="flex gap-1">
        <Icon label="graph.zoomIn" onPress={() => onZoom(STEP)} path="M8 3v10M3 8h10" />
        <Icon label="graph.zoomOut" onPress={() => onZoom(1 / STEP)} path="M3 8h10" />
        <Icon label="graph.fit" onPress={onFit} path="M2 8h12M5 5L2 8l3 3M11 5l3 3-3 3" />
        {onFull && (
          <Icon
            label={isFull ? 'graph.leaveFull' : 'graph.full'}
            onPress={onFull}
            path={isFull ? 'M6 2v4H2M10 2v4h4M14 10h-4v4M2 10h4v4' : 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4'}
          />
        )}
      </span>
      <p className="m-0 min-w-60 flex-1 text-xs text-quiet">
        <Text id="graph.hint" />{' '}
        <span className="pointer-coarse:hidden">
          <Text id="graph.hint.wheel" />
        </span>
        <span className="hidden pointer-coarse:inline">
          <Text id="graph.hint.touch" />
        </span>
      </p>
    </div>
  );
}

interface IconProps {
  readonly label: MessageId;
  readonly path: string;
  readonly onPress: () => void;
}

function Icon({ label, path, onPress }: IconProps): ReactNode {
  const say = useSay();
  return (
    <Button
      aria-label={say(label)}
      onPress={onPress}
      className="flex size-8 cursor-pointer items-center justify-center rounded-md border border-edge bg-page text-ink hover:bg-panel"
    >
      {/* React-aria's button has no title; a name on hover is for those who see the sign alone. */}
      <span title={say(label)} className="flex size-full items-center justify-center">
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 fill-none stroke-current stroke-[1.75] [stroke-linecap:round] [stroke-linejoin:round]"
        >
          <path d={path} />
        </svg>
      </span>
    </Button>
  );
}
