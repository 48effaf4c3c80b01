import fc from 'fast-check';
import { Desk } from './desk.js';

/** Reports derived from earlier ones at random, and here and there from a later one; the first know it themselves. */
const tangle = fc
  .record({ voices: fc.integer({ min: 8, max: 20 }), width: fc.integer({ min: 2, max: 7 }), size: fc.nat(20) })
  .chain(({ voices, width, size }) =>
    fc
      .array(
        fc.record({
          voice: fc.nat(voices - 1),
          back: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
        }),
        {
          minLength: size + 10,
          maxLength: size + 10,
        },
      )
      .map((drawn) => {
        const desk = new Desk();
        drawn.forEach(({ voice, back }, n) => {
          const parents = back.map((step) => (step === 6 ? n + 3 : n - step)).filter((to) => to >= 0 && drawn[to]);
          const stance = n >= drawn.length - width ? ({ stance: 'supports' } as const) : {};
          const derivedFrom = n < width ? [] : [...new Set(parents)].map((to) => `report ${to}`);
          desk.report(`report ${n}`, `voice ${voice}`, { firsthand: n < width, derivedFrom, ...stance });
        });
        return desk;
      }),
  );

describe('a tangle of many reports', () => {
  it('rests on a set that breaks every chain, and no set of fewer voices does', () => {
    const met = new Map<number, number>();
    fc.assert(
      fc.property(tangle, (desk) => {
        const restsOn = desk.restsOn();
        met.set(restsOn.length, (met.get(restsOn.length) ?? 0) + 1);
        const voices = desk.sources.map(({ id }) => id);
        const fewer = setsOf(restsOn.length - 1, voices).filter((set) => isBrokenBy(desk, set));
        expect([isBrokenBy(desk, restsOn), fewer]).toEqual([true, []]);
      }),
      { numRuns: 500 },
    );
    for (const size of [0, 1, 2, 3]) expect(met.get(size)).toBeGreaterThan(0);
  });

  it('too large to try every set rests on one from which no voice can be left out, whatever the order of the facts', () => {
    // 75 chains of four voices each, of sixty: the smallest set has about twenty.
    const desk = new Desk();
    let random = 1;
    for (let n = 0; n < 300; n++) {
      random = (random * 48_271) % 2_147_483_647;
      desk.report(`report ${n}`, `voice ${random % 60}`, {
        firsthand: n % 4 === 0,
        derivedFrom: n % 4 === 0 ? [] : [`report ${n - 1}`],
        ...(n % 4 === 3 ? { stance: 'supports' } : {}),
      });
    }
    const restsOn = desk.restsOn();
    expect(desk.assess().strength).toBe(3);
    expect(restsOn.length).toBeGreaterThan(10);
    expect(isBrokenBy(desk, restsOn)).toBe(true);
    expect(
      restsOn.filter((voice) =>
        isBrokenBy(
          desk,
          restsOn.filter((other) => other !== voice),
        ),
      ),
    ).toEqual([]);
    desk.sources.reverse();
    desk.reports.reverse();
    desk.evidence.reverse();
    expect(desk.restsOn()).toEqual(restsOn);
  });

  it('may be a chain or a loop longer than the call stack', () => {
    const desk = new Desk().report('report 0', 'Ana', { firsthand: true });
    for (let n = 1; n < 20_000; n++) desk.report(`report ${n}`, 'Agency', { derivedFrom: [`report ${n - 1}`] });
    desk.evidence.push({ reportId: 'report 19999', stance: 'supports' });
    expect(desk.assess()).toMatchObject({ strength: 1, restsOn: [{ name: 'Ana' }], attention: [] });
    desk.reports[0] = { ...desk.reports[0]!, firsthand: false, derivedFrom: ['report 19999'] };
    expect(desk.assess()).toMatchObject({ status: 'reported', strength: 0, attention: ['circular_reporting'] });
  });
});

/** Whether nothing of what an origin says reaches the evidence once the voices are silent: asked of the facts alone. */
function isBrokenBy({ reports, evidence }: Desk, voices: readonly string[]): boolean {
  const speaking = reports.filter(({ sourceId }) => !voices.includes(sourceId));
  const heard = new Set(speaking.filter(({ firsthand }) => firsthand).map(({ id }) => id));
  for (let before = -1; before < heard.size;) {
    before = heard.size;
    for (const { id, derivedFrom } of speaking) if (derivedFrom.some((parent) => heard.has(parent))) heard.add(id);
  }
  return !evidence.some(({ reportId }) => heard.has(reportId));
}

function setsOf(size: number, list: readonly string[]): string[][] {
  if (size <= 0) return size === 0 ? [[]] : [];
  return list.flatMap((each, place) => setsOf(size - 1, list.slice(place + 1)).map((set) => [each, ...set]));
}
