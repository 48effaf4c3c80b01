const SIGNS: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '|': 'i', '€': 'e' };

const DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };

/** Letters and digits alone, without case and accents: what people change in a word to make a password of it. */
export function folded(password: string): string {
  return password
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The text with signs read as the letters that they look like. */
export function withoutSigns(password: string): string {
  return password.replaceAll(/[@$!|€]/g, (sign) => SIGNS[sign] ?? sign);
}

/** The text with digits read as the letters that they look like; as long as it was. */
export function withoutDigits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => DIGITS[digit] ?? digit);
}
