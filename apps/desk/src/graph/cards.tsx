import { Handle, Position, type NodeProps } from '@xyflow/react';
import { useId, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useLanguage } from '../intl/intl.tsx';
import { LANGUAGES } from '../intl/languages.ts';
import { Text, useSay } from '../intl/text.tsx';
import { saysVoice, voiceName } from './card-size.ts';
import type { FlowClaim, FlowReport } from './flow.ts';
import { MarkLine } from './mark-line.tsx';
import { marksOf } from './marks.ts';
import { CLAIM, type ReportNode } from './model.ts';
import { StanceMark } from './stance-mark.tsx';
import { useDrawn, useStanding } from './standing.ts';
import { Swatch, voiceColour } from './swatch.tsx';

interface CardProps {
  readonly id: string;
  readonly look: string;
  /** Of the edge at which its line of reading begins. */
  readonly colour: string;
  /** What stands on no card, for those who listen. */
  readonly description: string;
  readonly children: ReactNode;
}

function Card({ id, look, colour, description, children }: CardProps): ReactNode {
  const { onStand, onOpen } = useDrawn();
  const isAt = useStanding(({ at }) => at === id);
  const isOpen = useStanding(({ opened }) => opened === id);
  const { language } = useLanguage();
  const describedBy = useId();
  return (
    <div dir={LANGUAGES[language].direction} className="size-full">
      <button
        type="button"
        data-card={id}
        {...(isAt && { 'data-entrance': true })}
        tabIndex={isAt ? 0 : -1}
        aria-describedby={describedBy}
        aria-expanded={isOpen}
        onFocus={(event) => onStand(id, event.currentTarget.matches(':focus-visible'))}
        onClick={() => onOpen(id)}
        className={`pointer-events-auto relative flex size-full cursor-pointer flex-col items-stretch overflow-hidden rounded-md border py-2.5 ps-3.5 pe-2 text-start text-xs leading-[17px] focus-visible:outline-[3px] focus-visible:outline-offset-2 ${isOpen ? 'outline-2 outline-offset-2 outline-accent' : ''} ${look}`}
      >
        <span aria-hidden="true" className="absolute inset-y-0 inset-s-0 w-[5px]" style={{ background: colour }} />
        {children}
      </button>
      {/* React Flow draws no arrow to a node that has none. */}
      <Handle type="source" position={Position.Right} isConnectable={false} />
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <span id={describedBy} hidden>
        {description}
      </span>
    </div>
  );
}

export function ReportCard({ id, data: { node } }: NodeProps<FlowReport>): ReactNode {
  const say = useSay();
  const { report, voice, voiceRank } = node;
  const live = voice?.breaking === true ? 'bg-accent-page border-accent' : 'bg-page border-edge';
  return (
    <Card
      id={id}
      look={report.dead ? 'border-dashed border-edge bg-panel text-quiet' : live}
      colour={voiceColour(voiceRank)}
      description={useRelations(node)}
    >
      {report.stance !== null && <StanceMark stance={report.stance} />}
      <span className="line-clamp-3 shrink-0 text-[13px] leading-[18px] font-semibold">
        <bdi>{report.title}</bdi>
      </span>
      <span className="line-clamp-2 shrink-0">
        <bdi>{report.source.name}</bdi>
      </span>
      {voice && saysVoice(node) && (
        <span className="line-clamp-2 shrink-0">
          <Swatch rank={voiceRank} /> <Text id="graph.voice" values={{ name: voiceName(voice, say) }} />
        </span>
      )}
      {marksOf(node).map((mark) => (
        <MarkLine key={mark.id} mark={mark} short />
      ))}
    </Card>
  );
}

export function ClaimCard({ data: { claim } }: NodeProps<FlowClaim>): ReactNode {
  const say = useSay();
  const { graph } = useDrawn();
  const stances = [...graph.nodes.values()].map(({ report }) => report.stance);
  const count = (wanted: string): number => stances.filter((stance) => stance === wanted).length;
  return (
    <Card
      id={CLAIM}
      look="border-ink bg-page"
      colour="var(--color-ink)"
      description={say('graph.bears', { supports: count('supports'), disputes: count('disputes') })}
    >
      <span className="font-semibold text-quiet">
        <Text id="graph.claim" />
      </span>
      <span className="line-clamp-5 text-[13px] leading-[18px] font-semibold">
        <bdi lang={claim.language ?? undefined}>{claim.statement}</bdi>
      </span>
    </Card>
  );
}

/** What arrows show, in words. */
function useRelations({ restsOn, carriedBy }: ReportNode): string {
  const say = useSay();
  const intl = useIntl();
  const { graph } = useDrawn();
  const names = (ids: readonly string[]): string =>
    intl.formatList(
      ids.map((id) => graph.nodes.get(id)?.report.title ?? ''),
      { type: 'unit' },
    );
  return [
    restsOn.length > 0 && say('graph.restsOn.names', { names: names(restsOn) }),
    carriedBy.length > 0 && say('graph.carriedBy.names', { names: names(carriedBy) }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
