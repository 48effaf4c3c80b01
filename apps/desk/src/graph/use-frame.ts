import { useEffect, useRef, useState, type RefObject } from 'react';

export interface Frame {
  readonly place: RefObject<HTMLDivElement | null>;
  /** Pixels; 0 until they are known. */
  readonly width: number;
  readonly windowHeight: number;
  readonly isFull: boolean;
  /** Fills the screen, or leaves it; null where the browser can't. */
  readonly onFull: (() => void) | null;
}

/** The room that there is to draw in: on the page, or on the whole screen. */
export function useFrame(): Frame {
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, windowHeight: 0, isFull: false });
  useEffect(() => {
    const measure = (): void =>
      setRoom((before) => {
        const width = Math.floor(place.current?.getBoundingClientRect().width ?? 0);
        const isFull = place.current !== null && document.fullscreenElement === place.current;
        const windowHeight = window.innerHeight;
        const isSame = before.width === width && before.isFull === isFull && before.windowHeight === windowHeight;
        return isSame ? before : { width, windowHeight, isFull };
      });
    const observer = new ResizeObserver(measure);
    if (place.current) observer.observe(place.current);
    document.addEventListener('fullscreenchange', measure);
    return () => {
      observer.disconnect();
      document.removeEventListener('fullscreenchange', measure);
    };
  }, []);
  const toggle = (): void => {
    if (room.isFull) void document.exitFullscreen();
    // Where it is refused, all stays as it is.
    else void place.current?.requestFullscreen().catch(() => {});
  };
  return { place, ...room, onFull: document.fullscreenEnabled ? toggle : null };
}
