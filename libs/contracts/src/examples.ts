/**
 * The ids and sentences that the examples of all schemas share, so that together they tell one case: the briefing of
 * South Korea's intelligence service on North Korean losses in Kursk, December 2024.
 */

export const NEWSROOM_ID = '01939b2e-5c00-7a10-8000-000000000001';
export const REPORTER = { id: '01939b2e-5c00-7a10-8000-000000000011', name: 'Desk reporter' };
export const EDITOR = { id: '01939b2e-5c00-7a10-8000-000000000012', name: 'Desk editor' };
export const LEAD = { id: '01939b2e-5c00-7a10-8000-000000000013', name: 'Verification lead' };
export const KEY_ID = '01939b2e-5c00-7a10-8000-000000000021';

export const ADMIN_ID = '01939b2e-5c00-7a10-8000-000000000014';
export const PERSON_ID = '01939b2e-5c00-7a10-8000-0000000000a1';
export const SESSION_ID = '01939b2e-5c00-7a10-8000-0000000000b1';
export const INVITATION_ID = '01939b2e-5c00-7a10-8000-0000000000c1';

export const SOUTH_KOREA = { id: '01939b2e-5c00-7a10-8000-000000000031', name: 'Government of South Korea' };
export const INTELLIGENCE_SERVICE = {
  id: '01939b2e-5c00-7a10-8000-000000000032',
  name: 'National Intelligence Service (South Korea)',
};
export const LAWMAKER = {
  id: '01939b2e-5c00-7a10-8000-000000000033',
  name: 'Lee Sung-kwon, South Korean lawmaker',
};

export const BRIEFING_ID = '01939b2e-5c00-7a10-8000-000000000041';
export const ACCOUNT_ID = '01939b2e-5c00-7a10-8000-000000000042';
export const CLAIM_ID = '01939b2e-5c00-7a10-8000-000000000051';
export const VERIFICATION_ID = '01939b2e-5c00-7a10-8000-000000000061';
export const EVENT_ID = '01939b2e-5c00-7a10-8000-000000000071';
export const ENDPOINT_ID = '01939b2e-5c00-7a10-8000-000000000081';
export const DELIVERY_ID = '01939b2e-5c00-7a10-8000-000000000082';
export const TOLD_ID = '01939b2e-5c00-7a10-8000-000000000083';
export const STORY_ID = '01939b2e-5c00-7a10-8000-000000000091';

export const STATEMENT = 'At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region.';
export const NOT_VERIFIED = 'The BBC has not independently verified this claim.';

export const SIGNED_IN_AT = '2024-12-19T09:00:00.000Z';
export const FILED_AT = '2024-12-19T09:05:00.000Z';
export const REPORTED_AT = '2024-12-19T09:30:00.000Z';
export const ASSESSED_AT = '2024-12-19T09:30:00.120Z';
export const VERIFIED_AT = '2024-12-20T14:00:00.000Z';

/** An opaque cursor, as a page gives it. */
export const CURSOR = 'WyIwMTkzOWIyZS01YzAwLTdhMTAtODAwMC0wMDAwMDAwMDAwNTEiXQ';
