import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { voiceName } from './card-size.ts';
import { Moment } from '../intl/when.tsx';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { MarkLine } from './mark-line.tsx';
import { marksOf } from './marks.ts';
import { CLAIM, type ProvenanceGraph, type ReportNode } from './model.ts';
import { SourceName } from './source-name.tsx';
import { StanceMark } from './stance-mark.tsx';
import { Swatch } from './swatch.tsx';

interface Props {
  readonly id: string;
  readonly graph: ProvenanceGraph;
  readonly claim: Claim;
  /** Above the drawing at its end; else below it. */
  readonly isAside: boolean;
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
}

/** All that is known of what is open in the drawing, and the ways from it. Escape leads back. */
export function Detail({ id, graph, claim, isAside, onGo, onClose }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const titled = useId();
  useEffect(() => heading.current?.focus({ preventScroll: isAside }), [isAside]);
  const node = graph.nodes.get(id);
  const bearing = [...graph.nodes.values()].filter(({ report }) => report.stance !== null);
  const place = isAside ? 'absolute inset-y-2 inset-e-2 z-10 w-[304px] shadow-lg' : 'mt-2';
  return (
    <section
      aria-labelledby={titled}
      className={`flex flex-col gap-2 overflow-y-auto rounded-lg border border-line bg-page p-3 text-sm ${place}`}
    >
      <h3 id={titled} ref={heading} tabIndex={-1} className="m-0 rounded-sm text-base leading-snug font-semibold">
        <bdi>{node?.report.title ?? claim.statement}</bdi>
      </h3>
      {node ? (
        <ReportFacts node={node} />
      ) : (
        <p className="m-0">
          <StatusMark status={claim.status} />
        </p>
      )}
      <Ways
        label={node ? 'graph.restsOn' : 'graph.bearing'}
        ids={node?.restsOn ?? bearing.map(({ report }) => report.id)}
        graph={graph}
        onGo={onGo}
      />
      {node && (
        <>
          <Ways
            label="graph.carriedBy"
            ids={node.report.stance === null ? node.carriedBy : [...node.carriedBy, CLAIM]}
            graph={graph}
            onGo={onGo}
          />
          <Ways label="graph.loopWith" ids={node.loopWith} graph={graph} onGo={onGo} />
        </>
      )}
      <p className="m-0 mt-1">
        <Button onPress={onClose} shortcut="Esc">
          <Text id="graph.back" />
        </Button>
      </p>
    </section>
  );
}

function ReportFacts({ node }: { readonly node: ReportNode }): ReactNode {
  const say = useSay();
  const { report, voice, voiceRank, countsAs } = node;
  return (
    <>
      <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <Fact label="graph.stance">
          {report.stance === null ? <Text id="graph.noStance" /> : <StanceMark stance={report.stance} />}
        </Fact>
        <Fact label="graph.source">
          <SourceName name={report.source.name} countsAs={countsAs} />
        </Fact>
        {voice && (
          <Fact label="graph.voiceOf">
            <Swatch rank={voiceRank} /> <bdi>{voiceName(voice, say)}</bdi>
          </Fact>
        )}
        <Fact label="graph.published">
          {report.publishedAt === null ? <Text id="graph.notDated" /> : <Moment at={report.publishedAt} />}
        </Fact>
        {report.retraction && (
          <Fact label="graph.takenBack">
            <Moment at={report.retraction.at} />
          </Fact>
        )}
        <Fact label="graph.lineage">
          {marksOf(node).map((mark) => (
            <MarkLine key={mark.id} mark={mark} />
          ))}
        </Fact>
      </dl>
      {report.url !== null && (
        <a
          dir="ltr"
          href={report.url}
          target="_blank"
          rel="noreferrer noopener"
          title={say('report.open')}
          className="text-accent underline"
        >
          {report.url}
        </a>
      )}
    </>
  );
}

type FactLabel = `graph.${'stance' | 'source' | 'voiceOf' | 'published' | 'takenBack' | 'lineage'}`;

function Fact({ label, children }: { readonly label: FactLabel; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="text-quiet">
        <Text id={label} />
      </dt>
      <dd className="m-0">{children}</dd>
    </>
  );
}

interface WaysProps {
  readonly label: `graph.${'bearing' | 'restsOn' | 'carriedBy' | 'loopWith'}`;
  readonly ids: readonly string[];
  readonly graph: ProvenanceGraph;
  readonly onGo: (id: string) => void;
}

/** The nodes that this one is bound to, each a step away. */
function Ways({ label, ids, graph, onGo }: WaysProps): ReactNode {
  const say = useSay();
  const titled = useId();
  if (ids.length === 0) return null;
  return (
    <div>
      <h4 id={titled} className="m-0 text-sm font-normal text-quiet">
        {say(label)}
      </h4>
      <ul aria-labelledby={titled} className="m-0 flex list-none flex-col gap-1 p-0">
        {ids.map((id) => (
          <li key={id}>
            <button type="button" onClick={() => onGo(id)} className="cursor-pointer text-start text-accent underline">
              <bdi>{graph.nodes.get(id)?.report.title ?? say('graph.claim')}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
