/**
 * How a newsroom names itself in a caveat. A scenario names its own; played in another newsroom, the caveats carry that
 * one's name, and what the scenario expects of them has to be read so. The case of the name's first letter does not
 * count: it has a capital at the beginning of a sentence.
 */
export class CaveatName {
  /** Whether any text has been read with the newsroom's name in place of the file's. */
  used = false;

  constructor(
    readonly ofFile: string,
    readonly ofNewsroom: string,
  ) {}

  /** The text with the newsroom's name in place of the file's. */
  inPlaceOfTheFiles(text: string): string {
    if (this.ofFile === this.ofNewsroom) return text;
    return text.replace(wherever(this.ofFile), (name) => {
      this.used = true;
      return startsLarge(name) && !startsLarge(this.ofFile) ? large(this.ofNewsroom) : this.ofNewsroom;
    });
  }

  /** Whether the caveat contains the text. */
  contains(caveat: string, text: string): boolean {
    return this.folded(caveat).includes(this.folded(text));
  }

  private folded(text: string): string {
    return text.normalize().replace(wherever(this.ofNewsroom.normalize()), this.ofNewsroom.toLowerCase());
  }
}

/** A name with its first letter small or large, as words of its own: "we" is not in "were". */
function wherever(name: string): RegExp {
  const forms = [name, large(name), small(name)].map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}]';
  return new RegExp(`(?<!${letter})(?:${forms.join('|')})(?!${letter})`, 'gu');
}

function startsLarge(text: string): boolean {
  return large(text) === text;
}

function large(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}

function small(text: string): string {
  return text.replace(/^./u, (first) => first.toLowerCase());
}
