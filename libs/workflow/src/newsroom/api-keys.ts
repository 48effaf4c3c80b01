import { mustAllowKey, mustKeepKeysOf, type KeyKeeper } from '#domain/people/api-keys.js';
import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import type { ApiKeyRecord } from '../ports/member-store.js';
import type { NewsroomReader, Page, PageRequest } from '../ports/readers.js';
import { asOfNow } from '../standing.js';

/** A key to be: without `scopes` all that its member may do, without `expiresAt` for good. */
export type KeyToAdd = Pick<ApiKeyRecord, 'id' | 'memberId' | 'label' | 'machine'> &
  Partial<Pick<ApiKeyRecord, 'scopes' | 'expiresAt'>> & { readonly secretSha256: Uint8Array };

/**
 * Keeps a new API key of a member. Only the digest of its secret is kept, so it takes no idempotency key: a secret that
 * got lost on the way cannot be told again.
 * @throws NotFound, Refusal `member.by_admin`, `key.of_active_member`, `key.no_wider`, `key.ends_in_future`
 */
export async function addKey(
  workflow: Workflow,
  caller: Caller,
  { secretSha256, scopes = null, expiresAt = null, ...wanted }: KeyToAdd,
): Promise<ApiKeyRecord> {
  mustKeepKeysOf(wanted.memberId, keeperOf(caller));
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    const keeper = keeperOf(await asOfNow(tx, caller));
    mustKeepKeysOf(wanted.memberId, keeper);
    const member = await tx.members.standing(wanted.memberId);
    if (!member) throw new NotFound('member', wanted.memberId);
    const createdAt = workflow.clock.now();
    mustAllowKey({ scopes, expiresAt }, member, keeper, createdAt);
    const key = { ...wanted, scopes, expiresAt, createdAt, lastUsedAt: null };
    const by = caller.via === 'terminal' ? null : caller.memberId;
    await tx.members.insertKey(key, secretSha256, by);
    const { id: target, memberId, label, machine } = key;
    const details = { memberId, label, machine, scopes, expiresAt };
    await audit(workflow, tx, caller, { act: 'key.created', target, details });
    const kept = await tx.members.loadKey(target);
    if (!kept) throw new Error(`key ${target} is gone after it was made`);
    return kept;
  });
}

/** Ends a key, at once and everywhere. @returns the key as it was. @throws NotFound, Refusal `member.by_admin` */
export async function revokeKey(workflow: Workflow, caller: Caller, id: string): Promise<ApiKeyRecord> {
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    const keeper = keeperOf(await asOfNow(tx, caller));
    const key = await tx.members.loadKey(id);
    if (!key) throw new NotFound('API key', id);
    mustKeepKeysOf(key.memberId, keeper);
    await tx.members.revokeKey(id, workflow.clock.now());
    const { memberId, label } = key;
    await audit(workflow, tx, caller, { act: 'key.revoked', target: id, details: { memberId, label } });
    return key;
  });
}

/** The keys of a member that have not been revoked, newest first. @throws NotFound, Refusal `member.by_admin` */
export async function listKeys(
  reader: NewsroomReader,
  caller: Caller,
  memberId: string,
  page: PageRequest,
): Promise<Page<ApiKeyRecord>> {
  mustKeepKeysOf(memberId, keeperOf(caller));
  const keys = await reader.keys(caller.newsroomId, memberId, page);
  if (!keys) throw new NotFound('member', memberId);
  return keys;
}

function keeperOf({ memberId, role, via, scopes = null }: Caller): KeyKeeper {
  return { memberId, role, via, scopes };
}
