import { describe, expect, it } from '@jest/globals';
import { bindingsOf } from '../src/keys/bindings.ts';
import type { Kept } from '../src/keys/kept.ts';
import { forTinykeys, pressOf, spelled, type Pressed } from '../src/keys/press.ts';
import { clashOf, withKeys, withoutKeys } from '../src/keys/remap.ts';

const NONE: Kept = { off: false, keys: {} };
const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...more,
});

describe('a press', () => {
  it.each([
    ['h', pressed('h'), 'h'],
    ['a capital letter, with Shift', pressed('D', { shiftKey: true }), 'Shift+d'],
    ['a sign, whether it takes Shift or not', pressed('?', { shiftKey: true }), '?'],
    ['Ctrl', pressed('k', { ctrlKey: true }), '$mod+k'],
    ['a letter of another script, by its place', pressed('ا', { code: 'KeyH' }), 'h'],
    ['a Russian letter', pressed('Р', { code: 'KeyH', shiftKey: true }), 'Shift+h'],
    ['a Latin letter where it stands, whatever the key is called', pressed('a', { code: 'KeyQ' }), 'a'],
    ['a key with a name', pressed('Enter', { altKey: true }), 'Alt+Enter'],
  ])('of %s is spelled', (_, event, spelling) => {
    expect(pressOf(event, false)).toBe(spelling);
  });

  it('of ⌘ is the same as Ctrl elsewhere', () => {
    expect(pressOf(pressed('k', { metaKey: true }), true)).toBe('$mod+k');
    expect(spelled('$mod+k', true)).toBe('⌘K');
    expect(spelled('$mod+k', false)).toBe('Ctrl K');
  });

  it('of Shift alone says nothing yet', () => {
    expect(pressOf(pressed('Shift', { shiftKey: true }), false)).toBeNull();
  });

  it('of a sign needs no Shift where the keyboard needs none', () => {
    expect(forTinykeys('?')).toBe('[Shift]+?');
    expect(forTinykeys('* a')).toBe('[Shift]+* a');
    expect(forTinykeys('g q')).toBe('g q');
    expect(forTinykeys('Shift+v')).toBe('Shift+v');
  });
});

describe('the keys of a command', () => {
  it('are free, another’s, the beginning of another’s, the browser’s, or what one moves about by', () => {
    expect(clashOf('hold', 'y', NONE)).toBeNull();
    expect(clashOf('hold', 'c', NONE)).toEqual({ kind: 'taken', by: 'copy' });
    expect(clashOf('hold', 'g', NONE)).toMatchObject({ kind: 'begins' });
    expect(clashOf('hold', 'e e', NONE)).toEqual({ kind: 'begins', by: 'evidence' });
    expect(clashOf('hold', '$mod+w', NONE)).toEqual({ kind: 'browser' });
    expect(clashOf('hold', 'Tab', NONE)).toEqual({ kind: 'moving' });
  });

  it('may be those of a command of another page', () => {
    expect(clashOf('hold', 'j', NONE)).toBeNull();
    const kept = withKeys('hold', 'j', NONE);
    expect(bindingsOf(kept).get('j')?.commands).toEqual(['next', 'hold']);
  });

  it('are swapped with those of whoever has them, and back again', () => {
    const swapped = withKeys('hold', 'c', NONE);
    expect(swapped.keys).toEqual({ hold: 'c', copy: 'h' });
    expect(withoutKeys('hold', swapped).keys).toEqual({});
  });

  it('are heard whole before the shorter that they end with', () => {
    const all = [...bindingsOf(NONE).keys()];
    expect(all.indexOf('[Shift]+* a')).toBeLessThan(all.indexOf('a'));
  });
});
