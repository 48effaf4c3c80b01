/** How a claim is known, as the service tells it. */
export interface Provenance {
  readonly reports: readonly Report[];
  /** `reportId` rests on `fromId`. They may form loops. */
  readonly derivations: readonly { readonly reportId: string; readonly fromId: string }[];
  readonly voices: readonly Voice[];
  /** Reports each of which rests on itself by way of all the others. */
  readonly loops: readonly (readonly string[])[];
}

export interface Report {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly source: { readonly id: string; readonly name: string };
  readonly voiceId: string;
  readonly firsthand: boolean;
  readonly dead: boolean;
  readonly origin: boolean;
  readonly retraction: { readonly reason: string; readonly at: string } | null;
  readonly stance: 'supports' | 'disputes' | 'does_not_address' | null;
  readonly loop: boolean;
  readonly circular: boolean;
}

export interface Voice {
  readonly id: string;
  readonly name: string | null;
  readonly unnamed: boolean;
  readonly breaking: boolean;
  readonly sources: readonly { readonly id: string; readonly name: string; readonly partOf: string | null }[];
}
