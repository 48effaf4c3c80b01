import type { ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { voiceName } from './card-size.ts';
import { countsAs, type ProvenanceGraph } from './model.ts';
import type { Voice } from './provenance.ts';
import { SourceName } from './source-name.tsx';
import { Swatch } from './swatch.tsx';

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
      <ul aria-label={say('graph.voices')} className="m-0 list-none gap-x-6 p-0 text-sm sm:columns-2">
        {voices.map((voice, rank) => (
          <li key={voice.id} className="flex break-inside-avoid items-baseline gap-2 pb-1">
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
function Members({ voice }: { readonly voice: Voice }): ReactNode {
  const others = voice.sources.filter(({ id }) => id !== voice.id);
  return others.map(({ id, name, partOf }) => {
    const as = countsAs(id, voice);
    // That it is part of the one at the top, its standing below it says.
    const isPlain = as?.by === 'partOf' && partOf === voice.id;
    return (
      <span key={id} className="block text-quiet">
        <SourceName name={name} countsAs={isPlain ? null : as} />
      </span>
    );
  });
}
