import { useMemo, useRef, type ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { saysVoice, voiceName } from './card-size.ts';
import { MarkLine } from './mark-line.tsx';
import { marksOf } from './marks.ts';
import type { ProvenanceGraph, ReportNode } from './model.ts';
import { nestedList, type Entry } from './nested.ts';
import { SourceName } from './source-name.tsx';
import { StanceMark } from './stance-mark.tsx';
import { Swatch } from './swatch.tsx';

interface Props {
  readonly graph: ProvenanceGraph;
  /** Whether the key that leads to the provenance leads here. */
  readonly isEntrance: boolean;
}

/** What the drawing shows, to be read line by line: below each report what it rests on. */
export function ProvenanceList({ graph, isEntrance }: Props): ReactNode {
  const say = useSay();
  const { bearing, further } = useMemo(() => nestedList(graph), [graph]);
  const list = useRef<HTMLDivElement>(null);
  const go = (id: string): void => {
    const line = list.current?.querySelector<HTMLElement>(`[data-told="${CSS.escape(id)}"]`);
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
  };
  return (
    <div ref={list} role="group" aria-label={say('graph.list')}>
      <p tabIndex={-1} {...(isEntrance && { 'data-entrance': true })} className="m-0 rounded-sm text-sm text-quiet">
        <Text id="graph.list.bearing" />
      </p>
      <Lines graph={graph} entries={bearing} isTop onGo={go} />
      {further.length > 0 && (
        <>
          <p className="m-0 mt-3 text-sm text-quiet">
            <Text id="graph.list.further" />
          </p>
          <Lines graph={graph} entries={further} isTop={false} onGo={go} />
        </>
      )}
    </div>
  );
}

interface LinesProps {
  readonly graph: ProvenanceGraph;
  readonly entries: readonly Entry[];
  /** They bear on the claim themselves. */
  readonly isTop: boolean;
  readonly onGo: (id: string) => void;
}

/** From so many on, lines out of sight are not laid out before one comes to them. */
const MANY = 100;
const OUT_OF_SIGHT = '[contain-intrinsic-size:auto_5rem] [content-visibility:auto]';

function Lines({ graph, entries, isTop, onGo }: LinesProps): ReactNode {
  return (
    <ul
      className={`m-0 flex list-none flex-col gap-2.5 p-0 ${isTop ? 'mt-2' : 'mt-2 border-s border-line ps-3 sm:ps-5'}`}
    >
      {entries.map((entry) => {
        const node = graph.nodes.get(entry.id)!;
        return (
          <li key={entry.id} className={entries.length > MANY ? OUT_OF_SIGHT : ''}>
            {entry.told === 'here' ? (
              <TellReport node={node} />
            ) : (
              <NameReport node={node} told={entry.told} isTop={isTop} onGo={onGo} />
            )}
            {entry.restsOn.length > 0 && <Lines graph={graph} entries={entry.restsOn} isTop={false} onGo={onGo} />}
          </li>
        );
      })}
    </ul>
  );
}

function TellReport({ node }: { readonly node: ReportNode }): ReactNode {
  const say = useSay();
  const { report, voice, voiceRank, countsAs } = node;
  return (
    <div data-told={report.id} tabIndex={-1} className={`rounded-sm text-sm ${report.dead ? 'text-quiet' : ''}`}>
      <span className="block">
        {report.stance !== null && (
          <>
            <StanceMark stance={report.stance} />
            {' · '}
          </>
        )}
        {report.url === null ? (
          <bdi className="font-semibold">{report.title}</bdi>
        ) : (
          <a
            href={report.url}
            target="_blank"
            rel="noreferrer noopener"
            title={say('report.open')}
            className="font-semibold text-accent underline"
          >
            <bdi>{report.title}</bdi>
          </a>
        )}
      </span>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span>
          <Swatch rank={voiceRank} /> <SourceName name={report.source.name} countsAs={countsAs} />
        </span>
        {voice && saysVoice(node) && (
          <span className="text-quiet">
            <Text id="graph.voice" values={{ name: voiceName(voice, say) }} />
          </span>
        )}
        {report.publishedAt !== null && (
          <span className="text-quiet">
            <Moment at={report.publishedAt} />
          </span>
        )}
      </span>
      {marksOf(node).map((mark) => (
        <MarkLine key={mark.id} mark={mark} />
      ))}
    </div>
  );
}

interface NameProps {
  readonly node: ReportNode;
  readonly told: Exclude<Entry['told'], 'here'>;
  readonly isTop: boolean;
  readonly onGo: (id: string) => void;
}

/** A report that is told elsewhere, and the way to where that is. */
function NameReport({ node: { report }, told, isTop, onGo }: NameProps): ReactNode {
  const say = useSay();
  return (
    <span className="block text-sm">
      {isTop && report.stance !== null && (
        <>
          <StanceMark stance={report.stance} />
          {' · '}
        </>
      )}
      <button type="button" onClick={() => onGo(report.id)} className="cursor-pointer text-start text-accent underline">
        <bdi>{report.title}</bdi>
      </button>
      {/* On paper there is nothing to press. */}
      <bdi className="hidden print:inline">{report.title}</bdi>{' '}
      <span className={told === 'loop' ? 'text-warn' : 'text-quiet'}>
        <span aria-hidden="true">{told === 'loop' ? '↻' : told === 'above' ? '↑' : '↓'} </span>
        {say(`graph.told.${told}`)}
      </span>
    </span>
  );
}
