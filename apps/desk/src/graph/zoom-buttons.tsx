import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useSay } from '../intl/text.tsx';
import type { MessageId } from '../intl/english.ts';

const STEP = 1.3;

interface Props {
  readonly onZoom: (by: number) => void;
  readonly onFit: () => void;
}

export function ZoomButtons({ onZoom, onFit }: Props): ReactNode {
  return (
    <div className="absolute inset-s-2 bottom-2 z-10 flex gap-1">
      <Icon label="graph.zoomIn" onPress={() => onZoom(STEP)} path="M8 3v10M3 8h10" />
      <Icon label="graph.zoomOut" onPress={() => onZoom(1 / STEP)} path="M3 8h10" />
      <Icon label="graph.fit" onPress={onFit} path="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
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
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-[1.75]">
        <path d={path} />
      </svg>
    </Button>
  );
}
