import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Text, useSay } from '../intl/text.tsx';
import type { ProvenanceGraph } from './model.ts';
import type { Voice } from './provenance.ts';
import { Swatch, voiceName } from './voice-name.tsx';

/** Whose voices they are that speak, and which sources count as one of them. */
export function Voices({ graph: { nodes, voices } }: { readonly graph: ProvenanceGraph }): ReactNode {
  const say = useSay();
  const counts = new Map<string, number>();
  for (const { report } of nodes.values()) counts.set(report.voiceId, (counts.get(report.voiceId) ?? 0) + 1);
  return (
    <div className="mt-3">
      <h3 className="m-0 text-sm font-semibold">
        <Text id="graph.voices" />
      </h3>
      <p className="m-0 mb-1 text-sm text-quiet">
        <Text id="graph.voices.hint" />
      </p>
      <ul aria-label={say('graph.voices')} className="m-0 grid list-none gap-x-6 gap-y-1 p-0 text-sm sm:grid-cols-2">
        {voices.map((voice, rank) => (
          <li key={voice.id} className="flex items-baseline gap-2">
            <Swatch rank={rank} />
            <span>
              <bdi className="font-medium">{voiceName(voice, say)}</bdi>{' '}
              <span className="text-quiet">
                · <Text id="graph.voice.reports" values={{ count: counts.get(voice.id) ?? 0 }} />
              </span>
              {voice.breaking && (
                <span className="text-accent">
                  {' '}
                  · <span aria-hidden="true">◆ </span>
                  <Text id="graph.breaking" />
                </span>
              )}
              <Members voice={voice} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The sources of a voice, where it has others than the one by whose name it goes. */
function Members({ voice: { name, sources } }: { readonly voice: Voice }): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const names = new Map(sources.map((source) => [source.id, source.name]));
  const others = sources.filter((source) => source.name !== name);
  if (others.length === 0) return null;
  const told = others.map((source) => {
    const controller = source.partOf === null ? undefined : names.get(source.partOf);
    return controller === undefined ? source.name : say('graph.partOf', { name: source.name, controller });
  });
  return (
    <span dir="auto" className="block text-quiet">
      {intl.formatList(told, { type: 'unit' })}
    </span>
  );
}
