import { useQuery } from '@tanstack/react-query';
import { client, type Schemas } from '../api/client.ts';
import { allPages } from './use-claim.ts';

type Member = Schemas['Member'];

/** Everybody of the newsroom, those as well who are switched off: their names stay with what they did. */
export function useMembers(): readonly Member[] | undefined {
  return useQuery({
    queryKey: ['members', 'all'],
    queryFn: async () =>
      allPages(async (cursor) => {
        const query = { limit: 200, ...(cursor !== undefined && { cursor }) };
        return (await client.GET('/v1/members', { params: { query } })).data!;
      }),
    staleTime: 60_000,
  }).data;
}

/** What a member is called, by id; a dash until that is known. */
export function useNames(): (memberId: string | null) => string {
  const members = useMembers();
  return (memberId) => members?.find(({ id }) => id === memberId)?.name ?? '–';
}

const SIGNERS: readonly Member['role'][] = ['editor', 'lead'];

/** Who can sign off what a member has submitted: active editors and leads, never they themselves. */
export function signersOf(members: readonly Member[], submittedBy: string): readonly Member[] {
  return members.filter(({ id, role, active }) => active && SIGNERS.includes(role) && id !== submittedBy);
}
