import { renderAttribution } from '#domain/caveats/attribution.js';
import { renderCaveat } from '#domain/caveats/render.js';
import type { Claim, Verification } from '#domain/lifecycle/claim.js';
import { wasInconclusive } from '#domain/lifecycle/status.js';
import type { Assessment } from '#domain/provenance/assessment.js';
import type { NewsroomSettings } from '../ports/newsroom-store.js';
import type { ClaimRecord } from '../ports/readers.js';

/** A verification as it is shown; what it has seen of the evidence stays inside. */
export type VerificationView = Omit<Verification, 'seen'>;

/** A claim as the API shows it. */
export interface ClaimView extends Omit<ClaimRecord, 'claim' | 'assessedRevision'> {
  readonly id: string;
  readonly claimantId: string;
  readonly status: Claim['status'];
  /** The sentence that must go with the claim, in the locale asked for; null where none must. */
  readonly caveat: string | null;
  /** The same in each locale of the newsroom. */
  readonly caveats: Readonly<Record<string, string | null>>;
  /** "according to …", in the locale asked for. */
  readonly attribution: string;
  readonly version: number;
  readonly evidenceRevision: number;
  readonly assessment: Assessment & { readonly revision: number; readonly pending: boolean };
  readonly attention: Claim['attention'];
  /** The verification that stands; else the one that waits for a sign-off. */
  readonly verification: VerificationView | null;
  /** The one that waits for a sign-off. */
  readonly openVerification: VerificationView | null;
  readonly hold: Claim['hold'];
  readonly recheckAt: string | null;
}

/** What a caveat says of the claim: the facts that choose and fill its message. */
type CaveatFacts = Pick<Claim, 'status' | 'assessment' | 'standingVerification'> & { readonly claimant: string };

function caveatIn(locale: string, settings: NewsroomSettings, facts: CaveatFacts): string | null {
  return renderCaveat({
    status: facts.status,
    locale,
    newsroom: settings,
    claimant: facts.claimant,
    strength: facts.assessment.strength,
    inconclusive: wasInconclusive(facts),
  });
}

/** Shows a claim in a locale. */
export function claimView(record: ClaimRecord, settings: NewsroomSettings, locale: string): ClaimView {
  const { claim, assessedRevision, claimant, ...filed } = record;
  const facts = { ...claim, claimant: claimant.name };
  return {
    id: claim.id,
    ...filed,
    claimant,
    claimantId: claimant.id,
    status: claim.status,
    caveat: caveatIn(locale, settings, facts),
    caveats: Object.fromEntries(settings.locales.map((each) => [each, caveatIn(each, settings, facts)])),
    attribution: renderAttribution({ locale, claimant: claimant.name }),
    version: claim.version,
    evidenceRevision: claim.evidenceRevision,
    assessment: {
      ...claim.assessment,
      revision: assessedRevision,
      pending: claim.spreadPending || assessedRevision < claim.evidenceRevision,
    },
    attention: claim.attention,
    verification: shown(claim.standingVerification ?? claim.openVerification),
    openVerification: shown(claim.openVerification),
    hold: claim.hold,
    recheckAt: claim.recheckAt,
  };
}

function shown(verification: Verification | null): VerificationView | null {
  if (!verification) return null;
  const { seen: _, ...view } = verification;
  return view;
}
