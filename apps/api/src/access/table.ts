import type { CredentialHolder } from '#workflow/ports/credential-directory.js';

export type Role = CredentialHolder['role'];
export type Scope = NonNullable<CredentialHolder['scopes']>[number];

/** Who may call an operation. What depends on facts besides (one's own verification, one's own key) is decided by the domain. */
export interface Access {
  /** `anyone`: without a credential. `member`: every member of the newsroom. */
  readonly roles: readonly Role[] | 'anyone' | 'member';
  /** The scope that a key must have where it has not all of them; null where no key may, but only who signed in. */
  readonly scope: Scope | null;
  /** The rule that says no to other roles. The domain refuses by the same name. */
  readonly rule?: string;
  /** One's own account: open to a session in which the second factor that the newsroom wants is still to be set up. */
  readonly account?: true;
  /** What the domain decides besides, in a sentence. */
  readonly besides?: string;
}

const ANYONE: Access = { roles: 'anyone', scope: null };
const OWN: Access = { roles: 'member', scope: null, account: true };

/** By those who are signed in: no machine does it for them. */
const IN_PERSON: Access = { roles: 'member', scope: null };

const member = (scope: Scope): Access => ({ roles: 'member', scope });
const only = (roles: readonly Role[], rule: string, scope: Scope): Access => ({ roles, scope, rule });

const editors = (rule: string, scope: Scope): Access => only(['editor', 'lead', 'admin'], rule, scope);
/** Admins run the service; what the newsroom vouches for is signed by those who edit. */
const signers = (rule: string): Access => only(['editor', 'lead'], rule, 'sign_off');
const leads = (rule: string, scope: Scope): Access => only(['lead', 'admin'], rule, scope);
const admins = (rule: string, scope: Scope): Access => only(['admin'], rule, scope);

const SIGNED = 'Not by whoever submitted it, nor by a key where the newsroom signs off in person.';
const KEYS = 'Admins those of all members; everybody else their own, signed in.';

/**
 * The one table of who may do what, by operation. The guard, the API's document and docs/roles.md are made from it, and
 * the API does not start with a route that is not in it.
 */
export const ACCESS: Readonly<Record<string, Access>> = {
  createClaim: member('claims:write'),
  listClaims: member('claims:read'),
  readClaim: member('claims:read'),
  changeClaim: member('claims:write'),
  countClaims: member('claims:read'),
  changeClaims: member('claims:write'),
  readHistory: member('claims:read'),
  holdClaim: editors('hold.by_editor', 'claims:write'),
  liftHold: editors('hold.by_editor', 'claims:write'),
  undoMark: editors('undo.by_editor', 'claims:write'),
  releaseMark: editors('undo.by_editor', 'claims:write'),

  beOnClaim: IN_PERSON,
  leaveClaim: IN_PERSON,

  listEvidence: member('claims:read'),
  listEvidenceChanges: member('claims:read'),
  fileEvidence: member('evidence:write'),
  readClaimProvenance: member('claims:read'),

  submitVerification: member('verifications:write'),
  signOffVerification: { ...signers('sign_off.by_editor'), besides: SIGNED },
  revokeVerification: editors('revocation.by_editor', 'sign_off'),
  upholdVerification: { ...signers('upholding.by_editor'), besides: SIGNED },

  recordSource: member('evidence:write'),
  listSources: member('claims:read'),
  readSource: member('claims:read'),
  changeSource: member('evidence:write'),
  mergeSource: member('evidence:write'),
  unmergeSource: member('evidence:write'),
  recordReport: member('evidence:write'),
  listReports: member('claims:read'),
  readReport: member('claims:read'),
  foretellLoops: member('claims:read'),
  correctLineage: member('evidence:write'),
  retractReport: member('evidence:write'),

  recordStory: member('stories:write'),
  listStories: member('claims:read'),
  readStory: member('claims:read'),
  changeStory: member('stories:write'),
  acknowledgeStory: member('stories:write'),

  listEvents: member('events:read'),

  createWebhookEndpoint: admins('endpoint.by_admin', 'webhooks:write'),
  listWebhookEndpoints: leads('webhook.by_lead', 'webhooks:read'),
  readWebhookEndpoint: leads('webhook.by_lead', 'webhooks:read'),
  changeWebhookEndpoint: admins('endpoint.by_admin', 'webhooks:write'),
  deleteWebhookEndpoint: admins('endpoint.by_admin', 'webhooks:write'),
  rotateWebhookSecret: admins('endpoint.by_admin', 'webhooks:write'),
  testWebhookEndpoint: admins('endpoint.by_admin', 'webhooks:write'),
  listWebhookDeliveries: leads('webhook.by_lead', 'webhooks:read'),
  readWebhookDelivery: leads('webhook.by_lead', 'webhooks:read'),
  retryWebhookDelivery: admins('endpoint.by_admin', 'webhooks:write'),
  recoverWebhookEndpoint: admins('endpoint.by_admin', 'webhooks:write'),
  deliverWebhookEvent: admins('endpoint.by_admin', 'webhooks:write'),
  listAttention: leads('webhook.by_lead', 'webhooks:read'),

  readNewsroom: member('newsroom:read'),
  changeNewsroom: admins('newsroom.by_admin', 'newsroom:write'),
  previewCaveats: admins('newsroom.by_admin', 'newsroom:read'),
  listMembers: member('members:read'),
  addMember: admins('member.by_admin', 'members:write'),
  changeMember: {
    ...admins('member.by_admin', 'members:write'),
    besides: 'Not one’s own role; one active admin always stays.',
  },
  createApiKey: { ...member('members:write'), besides: KEYS },
  listApiKeys: { ...member('members:read'), besides: KEYS },
  revokeApiKey: { ...member('members:write'), besides: KEYS },
  listAudit: admins('audit.by_admin', 'audit:read'),

  signIn: ANYONE,
  beginSignInByProvider: ANYONE,
  finishSignInByProvider: ANYONE,
  readInvitation: ANYONE,
  acceptInvitation: ANYONE,
  createInvitation: admins('invitation.by_admin', 'members:write'),
  listInvitations: admins('invitation.by_admin', 'members:read'),
  revokeInvitation: admins('invitation.by_admin', 'members:write'),
  inviteMember: admins('invitation.by_admin', 'members:write'),

  readSession: OWN,
  signOut: OWN,
  listSessions: OWN,
  revokeSession: OWN,
  changePassword: OWN,
  readSecondFactor: OWN,
  beginSecondFactor: OWN,
  confirmSecondFactor: OWN,
  endSecondFactor: { ...OWN, besides: 'Not where a newsroom of the person’s asks them for one.' },

  isLive: ANYONE,
  isReady: ANYONE,
  readMetrics: ANYONE,
  readDocument: ANYONE,
  readDocs: ANYONE,
};

/** Pages and what they load, by path. They hold nobody's data: that comes by the operations above. */
export const PAGES: Readonly<Record<string, Access>> = {
  '/': ANYONE,
  '/claims/:id': ANYONE,
  '/stories': ANYONE,
  '/webhooks': ANYONE,
  '/webhooks/:id': ANYONE,
  '/newsroom': ANYONE,
  '/assets/:name': ANYONE,
  '/sign-in': ANYONE,
  '/join': ANYONE,
  '/account': ANYONE,
  '/pages/:name': ANYONE,
};
