import type { Schemas } from '../api/client.ts';

type Settings = Schemas['Newsroom']['settings'];
type SettingsChange = Schemas['NewsroomChange'];

/** A place in the settings, as the API's faults name it without their first slash: `disputeAt`, `wording/en/reported`. */
export type Place = string;
type Value = string | number | boolean | readonly string[] | undefined;

/** What somebody has typed and not saved, place by place. undefined: what stood there is to go. */
export type Edits = Readonly<Record<Place, Value>>;

/** What stands at a place of the settings. */
function valueAt(settings: Settings, place: Place): Value {
  return place.split('/').reduce<unknown>((value, part) => {
    const inside = value as Record<string, unknown> | undefined;
    return inside && Object.hasOwn(inside, part) ? inside[part] : undefined;
  }, settings) as Value;
}

/** What is shown at a place: what was typed there, else what stands there. */
export function shownAt(settings: Settings, edits: Edits, place: Place): Value {
  return Object.hasOwn(edits, place) ? edits[place] : valueAt(settings, place);
}

/** The edits with one more; one that comes to what stands there already is none. */
export function withEdit(settings: Settings, edits: Edits, place: Place, value: Value): Edits {
  const { [place]: _, ...others } = edits;
  return same(value, valueAt(settings, place)) ? others : { ...others, [place]: value };
}

/** Edits that still change something, as a colleague may have set the same meanwhile. */
export function changing(settings: Settings, edits: Edits): Edits {
  return Object.fromEntries(Object.entries(edits).filter(([place, value]) => !same(value, valueAt(settings, place))));
}

/** Places that were edited here and that a colleague has changed since, with what stands there now. */
export function overtaken(seen: Settings, now: Settings, edits: Edits): ReadonlyMap<Place, Value> {
  const places = Object.keys(edits).filter((place) => !same(valueAt(seen, place), valueAt(now, place)));
  return new Map(places.map((place) => [place, valueAt(now, place)]));
}

/**
 * What is sent for the edits. The maps of the settings are sent whole, with what stands there now at all other places:
 * whatever a colleague has worded meanwhile stays.
 */
export function changeFor(settings: Settings, edits: Edits): SettingsChange {
  const change: Record<string, unknown> = {};
  for (const [place, value] of Object.entries(edits)) {
    const [name = '', ...inside] = place.split('/');
    if (inside.length === 0) change[name] = value;
    else {
      change[name] ??= structuredClone(settings[name as keyof Settings]);
      put(change[name] as Record<string, unknown>, inside, value);
    }
  }
  return change;
}

function put(map: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: Value): void {
  if (rest.length > 0) {
    const inside = (map[first] ??= {}) as Record<string, unknown>;
    put(inside, rest, value);
    if (Object.keys(inside).length === 0) delete map[first];
  } else if (value === undefined) delete map[first];
  else map[first] = value;
}

function same(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
