/**
 * Every rule that can refuse, by its name. The API returns the name as `rule`, tests assert it.
 * The value says what kind of no it is: `unauthenticated` (whoever you are), `forbidden` (not you), `conflict` (not as
 * things stand), `unprocessable` (never so).
 */
export const RULES = {
  'hold.by_editor': 'forbidden',
  'hold.needs_verification': 'unprocessable',
  'hold.not_held': 'conflict',
  'sign_off.by_editor': 'forbidden',
  'sign_off.by_someone_else': 'conflict',
  'sign_off.evidence_changed': 'conflict',
  'sign_off.not_open': 'conflict',
  'sign_off.in_person': 'forbidden',
  'revocation.by_editor': 'forbidden',
  'revocation.not_standing': 'conflict',
  'upholding.by_editor': 'forbidden',
  'upholding.by_someone_else': 'conflict',
  'upholding.not_challenged': 'conflict',
  'undo.by_editor': 'forbidden',
  'undo.told': 'conflict',
  'undo.newest_first': 'conflict',
  'undo.moved_on': 'conflict',
  'assignment.to_active_member': 'conflict',
  'source.part_of_loop': 'unprocessable',
  'source.merge_loop': 'unprocessable',
  'source.merged_already': 'conflict',
  'source.not_merged': 'conflict',
  'derivation.from_itself': 'unprocessable',
  'derivation.duplicate': 'unprocessable',
  'retraction.already_retracted': 'conflict',
  'member.by_admin': 'forbidden',
  'member.email_taken': 'conflict',
  'member.not_active': 'forbidden',
  'member.not_oneself': 'conflict',
  'member.last_admin': 'conflict',
  'key.no_wider': 'forbidden',
  'key.of_active_member': 'conflict',
  'key.ends_in_future': 'unprocessable',
  'audit.by_admin': 'forbidden',
  'membership.one_each': 'conflict',
  'invitation.by_admin': 'forbidden',
  'invitation.member_inactive': 'conflict',
  'invitation.needs_email': 'conflict',
  'invitation.person_of_several': 'conflict',
  'sign_in.refused': 'unauthenticated',
  'sign_in.choose_newsroom': 'conflict',
  'sign_in.code_needed': 'unauthenticated',
  'sign_in.code_refused': 'unauthenticated',
  'second_factor.needed': 'forbidden',
  'second_factor.on_already': 'conflict',
  'second_factor.not_begun': 'conflict',
  'second_factor.not_on': 'conflict',
  'second_factor.unreadable': 'conflict',
  'second_factor.code_refused': 'unprocessable',
  'password.not_yours': 'unprocessable',
  'password.none': 'conflict',
  'password.too_short': 'unprocessable',
  'password.too_long': 'unprocessable',
  'password.too_common': 'unprocessable',
  'password.too_like_you': 'unprocessable',
  'newsroom.by_admin': 'forbidden',
  'sign_in.no_role': 'forbidden',
  'sign_in.email_unverified': 'forbidden',
  'sign_in.person_of_several': 'conflict',
  'sign_in.member_disabled': 'forbidden',
  'sign_in.no_second_factor': 'forbidden',
  'wording.must_keep_caveat': 'unprocessable',
  'webhook.by_lead': 'forbidden',
  'endpoint.by_admin': 'forbidden',
  'endpoint.address_not_allowed': 'unprocessable',
  'endpoint.too_many': 'conflict',
  'endpoint.too_many_secrets': 'conflict',
  'endpoint.disabled': 'conflict',
  'delivery.under_way': 'conflict',
  'story.external_id_taken': 'conflict',
  'acknowledgement.not_in_story': 'unprocessable',
  'acknowledgement.unknown_version': 'unprocessable',
  'idempotency.in_flight': 'conflict',
  'idempotency.other_request': 'unprocessable',
} as const;

export type RuleName = keyof typeof RULES;
export type RefusalKind = (typeof RULES)[RuleName];

/** A move that a rule refuses. `message` is a sentence for people; `pointer` names the field of the body, where one is to blame. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;

  constructor(
    readonly rule: RuleName,
    message: string,
    readonly pointer?: string,
  ) {
    super(message);
    this.kind = RULES[rule];
  }
}
