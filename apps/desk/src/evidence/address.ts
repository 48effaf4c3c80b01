const MOST = 2000;

/** Whether words are a web address, and nothing besides. */
export function isAddress(words: string): boolean {
  const address = words.trim();
  return address.length <= MOST && /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}
