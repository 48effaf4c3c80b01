import { describe, expect, it } from '@jest/globals';
import { parentsFirst } from '../../src/play/desk.js';

const source = (key: string, partOf?: string) => ({ key, name: key, kind: 'organisation', ...(partOf && { partOf }) });

describe('the sources of a desk', () => {
  it('are made with the controlling source first, in whatever order the file lists them', () => {
    const sources = [
      source('unit', 'army'),
      source('paper'),
      source('army', 'state'),
      source('navy', 'state'),
      source('state'),
    ];
    expect(parentsFirst(sources).map(({ key }) => key)).toEqual(['state', 'army', 'unit', 'paper', 'navy']);
  });
});
