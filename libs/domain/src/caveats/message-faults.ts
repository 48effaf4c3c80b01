/** What the parser of ICU messages calls a fault, by how its name begins or ends, and what people are told. */
const FAULTS: readonly (readonly [kind: RegExp, sentence: string])[] = [
  [/^EXPECT_ARGUMENT_CLOSING_BRACE$/, 'the { here is not closed by a } where it should be'],
  [/^EMPTY_ARGUMENT$/, 'there is nothing between { and }'],
  [/^MALFORMED_ARGUMENT$/, 'after { comes a name, as in {newsroom}, and then }'],
  [/_ARGUMENT_TYPE$/, 'after the comma comes "plural" or "select", as in {strength, plural, one {…} other {…}}'],
  [/^MISSING_OTHER_CLAUSE$/, 'a choice needs a text for all other cases: other {…}'],
  [/^DUPLICATE_/, 'the same case has two texts'],
  [/_SELECTOR_FRAGMENT$/, 'the text of a case stands in braces, as in one {…}'],
  [/_(OPTIONS|SELECTOR)$/, 'a choice needs its cases, as in one {…} other {…}'],
  [/_OFFSET_VALUE$/, 'after "offset:" comes a number'],
  [/QUOTE/, "an apostrophe (') opens what is taken as it is, and another must close it"],
];

/**
 * What is wrong with a message that cannot be read, in a sentence that says where.
 * @param error what `compile` threw for this text
 */
export function messageFault(error: unknown, text: string): string {
  const { message = '', location } = error as Partial<Error> & { location?: { start?: { offset?: number } } };
  const sentence = FAULTS.find(([kind]) => kind.test(message))?.[1] ?? 'it is no ICU message';
  const offset = location?.start?.offset;
  // The parser counts as strings do, people whole characters, from one.
  const place = offset === undefined ? '' : ` at character ${Array.from(text.slice(0, offset)).length + 1}`;
  return `This cannot be read${place}: ${sentence}.`;
}
