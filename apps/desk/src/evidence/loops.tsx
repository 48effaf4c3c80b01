import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';

/** The loops that would close if a report were said to rest on others, before anybody says so. */
export function Loops({ reportId, from }: { readonly reportId: string; readonly from: readonly string[] }): ReactNode {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ['loops', reportId, ...from],
    queryFn: async () => {
      const params = { path: { id: reportId }, query: { from: from.join(',') } };
      return (await client.GET('/v1/reports/{id}/loops', { params })).data!.loops;
    },
    enabled: from.length > 0,
  });
  return (
    <div role="status">
      {from.length > 0 &&
        data?.map((loop) => (
          <div
            key={loop.map(({ id }) => id).join()}
            className="mb-3 rounded-md border border-warn bg-warn-page px-3 py-2"
          >
            <p className="m-0 font-medium text-warn">
              <Text id="provenance.loop" />
            </p>
            <ol className="m-0 list-decimal ps-6 text-sm" aria-label={say('provenance.loopReports')}>
              {[...loop, loop[0]!].map(({ id, title }, place) => (
                <li key={place === loop.length ? 'again' : id} dir="auto">
                  {title}
                </li>
              ))}
            </ol>
            <p className="m-0 text-sm">
              <Text id="provenance.loopFlagged" />
            </p>
          </div>
        ))}
    </div>
  );
}
