import { z } from 'zod';

/** A whole number in a query: digits only, so that neither `1e2` nor an empty value passes. */
export function wholeNumber(least: number, most: number) {
  const wanted = `A whole number from ${least} to ${most} is wanted.`;
  return z
    .string()
    .regex(/^\d{1,15}$/, { error: wanted, abort: true })
    .transform(Number)
    .pipe(z.int().min(least, wanted).max(most, wanted));
}

/** What every list takes. */
export const PAGING = {
  limit: wholeNumber(1, 200).default(50).describe('Most items on the page.'),
  cursor: z
    .string()
    .min(1)
    .max(1000)
    .exactOptional()
    .describe('Goes on where a page ended: its `cursor`, sent with the same other parameters.'),
};

export const PageQuery = z.strictObject(PAGING);

/** A part of a list. */
export function pageOf<Item extends z.ZodType>(id: string, item: Item, examples: unknown[]) {
  return z
    .strictObject({
      items: z.array(item),
      cursor: z.string().nullable().describe('For the next page; null at the end of the list.'),
    })
    .meta({ id, description: 'A part of a list.', examples });
}

export type PageQuery = z.output<typeof PageQuery>;
