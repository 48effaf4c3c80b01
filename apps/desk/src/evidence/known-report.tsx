import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client, type Schemas } from '../api/client.ts';
import { Text } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { isAddress } from './address.ts';
import { readSource, type Report } from './find.ts';

/** A report at an address, with the name of its source. */
export interface FiledReport {
  readonly report: Report;
  readonly source: string;
}

interface Props {
  readonly url: string;
  readonly pieces: Schemas['EvidencePage']['items'];
  readonly onUse: (filed: FiledReport) => void;
}

/** Says at once that something is filed at this address already: filed twice, one utterance would look like two. */
export function KnownReport({ url, pieces, onUse }: Props): ReactNode {
  const address = url.trim();
  const { data: filed } = useQuery({
    queryKey: ['reports', 'at', address],
    queryFn: async (): Promise<FiledReport[]> => {
      const { items } = (await client.GET('/v1/reports', { params: { query: { url: address, limit: 3 } } })).data!;
      return Promise.all(items.map(async (report) => ({ report, source: (await readSource(report.sourceId)).name })));
    },
    enabled: isAddress(address),
    staleTime: 0,
  });
  return (
    <div role="status">
      {isAddress(address) &&
        filed?.map(({ report, source }) => {
          const piece = pieces.find((each) => each.report.id === report.id);
          return (
            <div key={report.id} className="mb-3 rounded-md border border-warn bg-warn-page px-3 py-2 text-sm">
              <p dir="auto" className="m-0 mb-1">
                <Text id="provenance.known" values={{ title: report.title, source }} />{' '}
                {piece && <Text id={`provenance.bears.${piece.stance}`} />}
              </p>
              <Button onPress={() => onUse({ report, source })}>
                <Text id="provenance.useIt" />
              </Button>
            </div>
          );
        })}
    </div>
  );
}
