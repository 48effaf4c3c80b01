import type { AttentionReason, Role } from '../vocabulary.js';

const EVERYBODY: readonly Role[] = ['reporter', 'editor', 'lead', 'admin'];
const EDITORS: readonly Role[] = ['editor', 'lead', 'admin'];
const SIGNERS: readonly Role[] = ['editor', 'lead'];

/** Who can settle what: evidence anybody files, a hold is an editor's, and a sign-off is for those who vouch. */
const SETTLED_BY: Readonly<Record<AttentionReason, readonly Role[]>> = {
  sign_off_requested: SIGNERS,
  verification_challenged: SIGNERS,
  single_unnamed_source: EVERYBODY,
  circular_reporting: EVERYBODY,
  source_retracted: EVERYBODY,
  recheck_due: EVERYBODY,
  assessment_differs: EDITORS,
  caveat_outdated: EVERYBODY,
};

/**
 * The reasons for attention that a member of this role can settle. A sign-off that a member has asked for themself waits for
 * somebody else (`sign_off.by_someone_else`), which is for whoever lists to leave out.
 */
export function settledBy(role: Role): readonly AttentionReason[] {
  return (Object.keys(SETTLED_BY) as AttentionReason[]).filter((reason) => SETTLED_BY[reason].includes(role));
}
