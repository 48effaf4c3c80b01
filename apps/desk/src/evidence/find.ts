import { client, type Schemas } from '../api/client.ts';
import { searchFor, type Pick } from '../ui/use-found.ts';

export type Report = Schemas['Report'];
export type Source = Schemas['Source'];

/** A source that is there, or the name of one that is to be made. */
export type Who = { readonly id: string; readonly name: string } | { readonly id: null; readonly name: string };

const FEW = 10;
/** So many are looked through for what is called just so: the service tells the newest first. */
const MANY = 100;

export async function findSources(words: string): Promise<readonly Pick[]> {
  const query = searchFor(words, MANY);
  return nearest(words, (await client.GET('/v1/sources', { params: { query } })).data!.items);
}

export async function findReports(words: string): Promise<readonly Pick[]> {
  const query = searchFor(words, MANY);
  const { items } = (await client.GET('/v1/reports', { params: { query } })).data!;
  return nearest(
    words,
    items.map(({ id, title }) => ({ id, name: title })),
  );
}

export async function readSource(id: string): Promise<Source> {
  return (await client.GET('/v1/sources/{id}', { params: { path: { id } } })).data!;
}

export async function readReport(id: string): Promise<Report> {
  return (await client.GET('/v1/reports/{id}', { params: { path: { id } } })).data!;
}

/** Whether two names are the same to whoever types them: in any case, with or without accents. */
const isCalled = (name: string, words: string): boolean =>
  name.localeCompare(words, undefined, { sensitivity: 'base' }) === 0;

/** A few of those that were found: first what is called just so, then what begins so. */
function nearest<Found extends Pick>(words: string, found: readonly Found[]): readonly Found[] {
  const begins = words.toLocaleLowerCase();
  const distance = ({ name }: Pick): number =>
    isCalled(name, words) ? 0 : name.toLocaleLowerCase().startsWith(begins) ? 1 : 2;
  return found.toSorted((one, other) => distance(one) - distance(other)).slice(0, FEW);
}

/**
 * Which report is meant by what was typed: the one that is titled so, else the only one that was found. Of several nobody
 * knows, and what a report is once said to rest on can't be unsaid.
 */
export function meantReport(words: string, found: readonly Pick[]): Pick | null {
  const titled = found.filter(({ name }) => isCalled(name, words.trim()));
  if (titled.length > 0) return titled.length === 1 ? titled[0]! : null;
  return found.length === 1 ? found[0]! : null;
}

/**
 * What is meant by a name that was typed in full: the source that is called so; where nothing is even called alike, a new
 * one. Where others are called alike nobody knows, so nothing is meant: a source too many would count as a voice too many.
 */
export function meantSource(words: string, found: readonly Pick[]): Who | null {
  const name = words.trim();
  if (name === '') return null;
  return found.find((each) => isCalled(each.name, name)) ?? (found.length === 0 ? { id: null, name } : null);
}

/** The same, asked now. Nobody, where it can't be found out: a source that is made for nothing would be a voice for nothing. */
export async function whoIsMeant(words: string): Promise<Who | null> {
  const found = words.trim() === '' ? null : await findSources(words.trim()).catch(() => null);
  return found && meantSource(words, found);
}
