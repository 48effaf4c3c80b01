/** The way that arrows go: rightwards, leftwards where one reads so, downwards where there is no room beside. */
export type Direction = 'LR' | 'RL' | 'TB';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a node stands, by its middle. */
export interface Place extends Point, Size {
  readonly id: string;
}
