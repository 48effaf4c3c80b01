/** The keys of a QWERTY keyboard by row; each row lies so much to the right of the one above. */
const ROWS = [
  { keys: '1234567890', at: 0 },
  { keys: 'qwertyuiop', at: 0.5 },
  { keys: 'asdfghjkl', at: 0.75 },
  { keys: 'zxcvbnm', at: 1.25 },
];

/** A key and its neighbours are so far apart at most, in widths of a key. */
const NEAR = 1.3;

const PLACES = new Map(
  ROWS.flatMap(({ keys, at }, row) => Array.from(keys, (key, index) => [key, { x: at + index, y: row }] as const)),
);

/** Whether a finger can walk the text over a keyboard, from each key to a neighbour of it. */
export function isKeyboardWalk(text: string): boolean {
  const places = Array.from(text, (key) => PLACES.get(key));
  return places.every((place, index) => {
    const before = index === 0 ? place : places[index - 1];
    return place !== undefined && before !== undefined && Math.hypot(place.x - before.x, place.y - before.y) < NEAR;
  });
}
