import { MAX_CHAINS } from '../../src/provenance/chains.js';
import { Desk } from './desk.js';

const supports = { stance: 'supports' } as const;
const disputes = { stance: 'disputes' } as const;

describe('strength', () => {
  it('is one where six papers copy one wire', () => {
    const desk = new Desk().report('wire', 'Agency', { firsthand: true });
    for (const paper of ['Bild', 'Corriere', 'Le Monde', 'El País', 'NZZ', 'Die Presse'])
      desk.report(`in ${paper}`, paper, { derivedFrom: ['wire'], ...supports });
    expect(desk.assess()).toMatchObject({ status: 'reported', strength: 1 });
    expect(desk.restsOn()).toEqual(['Agency']);
  });

  it('is one where two ministries of one government say so', () => {
    const desk = new Desk()
      .source('Government')
      .source('Ministry of Defence', { partOf: 'Government' })
      .source('Ministry of Health', { partOf: 'Government' })
      .report('briefing', 'Ministry of Defence', { firsthand: true, ...supports })
      .report('bulletin', 'Ministry of Health', { firsthand: true, ...supports });
    expect(desk.assess()).toMatchObject({ status: 'reported', strength: 1 });
    expect(desk.restsOn()).toEqual(['Government']);
  });

  it('is one where two origins are known only through one relay, and rests on the relay', () => {
    const desk = new Desk()
      .report('testimony', 'Nurse', { firsthand: true })
      .report('photograph', 'Driver', { firsthand: true })
      .report('digest', 'Monitor', { derivedFrom: ['testimony', 'photograph'] })
      .report('article', 'Paper', { derivedFrom: ['digest'], ...supports })
      .report('broadcast', 'Radio', { derivedFrom: ['digest'], ...supports });
    expect(desk.assess().strength).toBe(1);
    expect(desk.restsOn()).toEqual(['Monitor']);
  });

  it('is two where two witnesses reach the desk by different ways, and three stands for more', () => {
    const desk = new Desk();
    for (const witness of ['Ana', 'Ben', 'Cem', 'Dina', 'Eva'])
      desk.report(`statement of ${witness}`, witness, { firsthand: true, ...supports });
    expect(desk.assess()).toMatchObject({ status: 'corroborated', strength: 3 });
    expect(desk.restsOn()).toEqual(['Ana', 'Ben', 'Cem', 'Dina', 'Eva']);
    desk.reports.splice(2);
    desk.evidence.splice(2);
    expect(desk.assess()).toMatchObject({ status: 'corroborated', strength: 2 });
  });

  it('rests on the voice nearest the origin, and of equally near ones on the first by name', () => {
    const handedOn = new Desk()
      .report('leak', 'Zeuge', { firsthand: true })
      .report('article', 'Abendblatt', { derivedFrom: ['leak'], ...supports });
    expect(handedOn.restsOn()).toEqual(['Zeuge']);
    const either = new Desk()
      .report('first talk', 'Zeuge', { firsthand: true })
      .report('second talk', 'Amt', { firsthand: true, derivedFrom: ['first talk'] })
      .report('third talk', 'Zeuge', { derivedFrom: ['second talk'], ...supports });
    expect(either.restsOn()).toEqual(['Amt']);
  });

  it('rests on the pair that stands nearer the origins in sum, though one of the other pair is an origin itself', () => {
    const desk = new Desk()
      .report('a', 'Amt', { firsthand: true })
      .report('ay', 'Yonhap', { derivedFrom: ['a'], ...supports })
      .report('az', 'Zeitung', { derivedFrom: ['a'], ...supports });
    for (const [way, end] of ['Yonhap', 'Zeitung'].entries())
      desk
        .report(`witness ${way}`, `Witness ${way}`, { firsthand: true })
        .report(`friend ${way}`, `Friend ${way}`, { derivedFrom: [`witness ${way}`] })
        .report(`neighbour ${way}`, `Neighbour ${way}`, { derivedFrom: [`friend ${way}`] })
        .report(`bote ${way}`, 'Bote', { derivedFrom: [`neighbour ${way}`] })
        .report(`end ${way}`, end, { derivedFrom: [`bote ${way}`], ...supports });
    // Amt (0) and Bote (3) would break every chain too, and come first by name; each of the others is at 1.
    expect(desk.restsOn()).toEqual(['Yonhap', 'Zeitung']);
  });

  it('counts all unnamed sources as one voice, named by each of them', () => {
    const desk = new Desk()
      .source('a diplomat', { anonymous: true })
      .source('an aide', { anonymous: true })
      .report('talk', 'an aide', { firsthand: true, ...supports })
      .report('call', 'a diplomat', { firsthand: true, ...supports });
    expect(desk.assess()).toMatchObject({ strength: 1, attention: ['single_unnamed_source'] });
    expect(desk.restsOn()).toEqual(['a diplomat', 'an aide']);
  });

  it('lets an unnamed official speak with the voice of the ministry that he is part of', () => {
    const desk = new Desk()
      .source('Ministry')
      .source('an official', { anonymous: true, partOf: 'Ministry' })
      .report('remark', 'an official', { firsthand: true, ...supports });
    expect(desk.assess()).toMatchObject({ strength: 1, attention: ['single_unnamed_source'] });
    expect(desk.restsOn()).toEqual(['Ministry']);
    desk.report('statement', 'Ministry', { firsthand: true, ...supports });
    expect(desk.assess()).toMatchObject({ strength: 1, attention: [] });
  });

  it('is nothing where the lineage is unknown, or the only origin is unreliable or cannot be judged', () => {
    expect(new Desk().report('post', 'Channel', supports).assess()).toMatchObject({ status: 'reported', strength: 0 });
    for (const reliability of ['E', 'F'] as const) {
      const desk = new Desk().source('Channel', { reliability });
      expect(desk.report('post', 'Channel', { firsthand: true, ...supports }).assess().strength).toBe(0);
      desk.report('witness', 'Ana', { firsthand: true });
      desk.reports[0] = { ...desk.reports[0]!, derivedFrom: ['witness'] };
      expect(desk.assess().strength).toBe(1);
    }
  });

  it('is nothing where a report on the way, or the origin, bears otherwise on the claim', () => {
    const told = (origin: object, relay: object) =>
      new Desk()
        .report('origin', 'Ana', { firsthand: true, ...origin })
        .report('relay', 'Agency', { derivedFrom: ['origin'], ...relay })
        .report('article', 'Paper', { derivedFrom: ['relay'], ...supports })
        .assess().strength;
    expect(told({}, {})).toBe(1);
    expect(told({}, { stance: 'does_not_address' })).toBe(0);
    expect(told({}, disputes)).toBe(0);
    expect(told({ stance: 'does_not_address' }, {})).toBe(0);
  });
});

describe('the assessed status', () => {
  const denied = () =>
    new Desk()
      .report('claim', 'Army', { firsthand: true, ...supports })
      .report('denial', 'Navy', { firsthand: true, ...disputes });

  it('is disputed as soon as the policy hears enough voices against the claim', () => {
    expect(denied().assess()).toMatchObject({ status: 'disputed', rule: 'assessment.disputed', disputeStrength: 1 });
    expect(denied().assess({ disputeAt: 2, corroborateAt: 1 })).toMatchObject({ status: 'corroborated' });
    expect(denied().assess().disputeRestsOn).toEqual([{ id: 'Navy', name: 'Navy' }]);
  });

  it('is withdrawn before anything else once all that supported the claim is dead', () => {
    const desk = denied().report('copy', 'Paper', { derivedFrom: ['claim'], ...supports });
    desk.reports[0] = { ...desk.reports[0]!, retracted: true };
    expect(desk.assess()).toMatchObject({ status: 'withdrawn', strength: 0, attention: ['source_retracted'] });
    desk.report('second claim', 'Air Force', supports);
    expect(desk.assess()).toMatchObject({ status: 'disputed' });
  });

  it('outlives the retraction of one of two parents, which it still draws attention to', () => {
    const desk = new Desk()
      .report('intercept', 'Army', { firsthand: true, retracted: true })
      .report('video', 'Ana', { firsthand: true })
      .report('article', 'Paper', { derivedFrom: ['intercept', 'video'], ...supports });
    expect(desk.assess()).toMatchObject({ status: 'reported', strength: 1, attention: ['source_retracted'] });
    expect(desk.restsOn()).toEqual(['Ana']);
  });
});

describe('a loop of derivations', () => {
  const loop = (notes: object, outside: string[] = []) =>
    new Desk()
      .report('post', 'Channel', { derivedFrom: ['story', ...outside], ...notes })
      .report('story', 'Site', { derivedFrom: ['post'], ...supports });

  it('that rests on nothing else is alive but has no strength', () => {
    expect(loop({}).assess()).toMatchObject({ status: 'reported', strength: 0, attention: ['circular_reporting'] });
  });

  it('dies with a retraction inside it', () => {
    expect(loop({ retracted: true }).assess()).toMatchObject({ status: 'withdrawn' });
  });

  it('with an origin outside passes that on, and cannot keep itself alive once the origin is retracted', () => {
    const witnessed = loop({}, ['sighting']).report('sighting', 'Ana', { firsthand: true });
    expect(witnessed.assess()).toMatchObject({ strength: 1, status: 'reported' });
    witnessed.reports[2] = { ...witnessed.reports[2]!, retracted: true };
    expect(witnessed.assess()).toMatchObject({
      status: 'withdrawn',
      attention: ['circular_reporting', 'source_retracted'],
    });
  });
});

describe('circular reporting', () => {
  const echoed = (source: string, notes: object) =>
    new Desk()
      .source('an insider', { anonymous: true })
      .report('rumour', source, {})
      .report('article', 'Paper', { derivedFrom: ['rumour'] })
      .report('confirmation', source, { derivedFrom: ['article'], ...supports, ...notes })
      .assess().attention;

  it('is an echo: a source that confirms, by way of a paper, what it said itself', () => {
    expect(echoed('Ministry', {})).toEqual(['circular_reporting']);
  });

  it('is not suspected of unnamed sources, who may be two people, nor of what a source knows itself', () => {
    expect(echoed('an insider', {})).toEqual([]);
    expect(echoed('Ministry', { firsthand: true })).toEqual([]);
  });

  it('is not a correction that a source makes of its own report without another in between', () => {
    const desk = new Desk()
      .report('first edition', 'Paper', { firsthand: true })
      .report('second edition', 'Paper', { derivedFrom: ['first edition'], ...supports });
    expect(desk.assess().attention).toEqual([]);
  });

  it('is seen however far above the evidence it lies, but not below it or beside it', () => {
    const desk = new Desk()
      .report('post', 'Channel', { derivedFrom: ['story'] })
      .report('story', 'Site', { derivedFrom: ['post', 'statement'] })
      .report('statement', 'Ana', { firsthand: true, ...supports });
    expect(desk.assess().attention).toEqual([]);
    desk.report('digest', 'Monitor', { derivedFrom: ['story'] });
    desk.report('article', 'Paper', { derivedFrom: ['digest'], ...disputes });
    expect(desk.assess().attention).toEqual(['circular_reporting']);
  });
});

describe('the chains of an assessment', () => {
  it('lead by the shortest way from each origin to each supporting report, the shortest first', () => {
    const desk = new Desk()
      .report('b', 'Ana', { firsthand: true, ...supports })
      .report('c', 'Agency', { derivedFrom: ['b', 'e'] })
      .report('a', 'Monitor', { derivedFrom: ['b'] })
      .report('d', 'Paper', { derivedFrom: ['c', 'a'], ...supports })
      .report('e', 'Ben', { firsthand: true });
    expect(desk.assess().chains.map(({ reports }) => reports.join(' '))).toEqual(['b', 'b a d', 'e c d']);
  });

  it('are twenty at most', () => {
    expect(MAX_CHAINS).toBe(20);
    const desk = new Desk();
    for (let n = 10; n < 40; n++) desk.report(`statement ${n}`, `witness ${n}`, { firsthand: true });
    desk.report('article', 'Paper', { derivedFrom: desk.reports.map(({ id }) => id), ...supports });
    const chains = desk.assess().chains.map(({ reports }) => reports[0]);
    expect(chains).toEqual(Array.from({ length: MAX_CHAINS }, (_, n) => `statement ${n + 10}`));
  });
});

describe('what a verification has seen', () => {
  it('is the live evidence of each side, and every retraction in the lineage', () => {
    const desk = new Desk()
      .report('leak', 'Ana', { retracted: true })
      .report('relay', 'Agency', { derivedFrom: ['leak'] })
      .report('second copy', 'Paper', { derivedFrom: ['relay', 'video'], ...supports })
      .report('first copy', 'Radio', { derivedFrom: ['relay'], ...supports })
      .report('video', 'Ben', { firsthand: true, ...supports })
      .report('denial', 'Army', { firsthand: true, ...disputes })
      .report('aside', 'Navy', { retracted: true, stance: 'does_not_address' })
      .report('elsewhere', 'Navy', { retracted: true });
    expect(desk.seen()).toEqual({
      disputing: ['denial'],
      supporting: ['second copy', 'video'],
      retracted: ['aside', 'leak'],
    });
  });
});

describe('facts that do not fit together', () => {
  it('are named', () => {
    const broken = (tell: (desk: Desk) => unknown) => () => tell(new Desk().report('post', 'Channel', supports));
    expect(broken((desk) => desk.report('copy', 'Paper', { derivedFrom: ['lost'] }).assess())).toThrow(/copy.*lost/);
    expect(broken((desk) => desk.source('Desk', { partOf: 'lost' }).assess())).toThrow(/Desk.*lost/);
    expect(broken((desk) => desk.source('Channel').assess())).toThrow('Two sources have the same id: Channel.');
    expect(broken((desk) => desk.report('post', 'Paper', {}).assess())).toThrow('Two reports have the same id: post.');
    expect(broken((desk) => desk.evidence.push({ reportId: 'lost', stance: 'supports' }) && desk.assess())).toThrow(
      /lost/,
    );
    expect(broken((desk) => desk.evidence.push({ reportId: 'post', stance: 'disputes' }) && desk.assess())).toThrow(
      /two pieces of evidence/,
    );
    const loop = (desk: Desk) => desk.source('A', { partOf: 'B' }).source('B', { partOf: 'A' }).assess();
    expect(broken(loop)).toThrow(/part of itself/);
  });
});
