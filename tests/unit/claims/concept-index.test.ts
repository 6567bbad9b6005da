import { describe, expect, it } from 'vitest';
import { ConceptIndex } from '../../../lib/claims/concept-index.ts';
import { tokenise } from '../../../lib/languages/words.ts';

function named(words: Record<string, string[]>, text: string): string[] {
  const tokens = tokenise(text);
  return new ConceptIndex(words)
    .find(tokens)
    .map(({ concept, first, last }) => `${concept}: ${text.slice(tokens[first]!.start, tokens[last]!.end)}`);
}

describe('ConceptIndex', () => {
  it('finds words, phrases and stems whatever their case and accents', () => {
    expect(named({ ratify: ['ratif*', 'via libera'], why: ['perche'] }, 'RATIFICÒ. Il via libera, perché?')).toEqual([
      'ratify: RATIFICÒ',
      'ratify: via libera',
      'why: perché',
    ]);
  });

  it('takes the longest phrase and hides what stands inside it', () => {
    expect(named({ south: ['south korea*'], north: ['korea*'] }, 'South Korean troops and Korean ones')).toEqual([
      'south: South Korean',
      'north: Korean',
    ]);
  });

  it('prefers a longer phrase that starts inside a shorter one', () => {
    expect(
      named({ north: ['the north'], treaty: ['north korea treaty'] }, 'the North Korea treaty, the North'),
    ).toEqual(['treaty: North Korea treaty', 'north: the North']);
  });

  it('counts a word for its stem too', () => {
    expect(named({ general: ['general*'], staff: ['generale'] }, 'generale, generali')).toEqual([
      'staff: generale',
      'general: generale',
      'general: generali',
    ]);
  });

  it('goes back to a shorter phrase where the longer one breaks off', () => {
    expect(named({ house: ['upper'], upper: ['upper house of parliament'] }, 'the upper house voted')).toEqual([
      'house: upper',
    ]);
  });

  it('reads scripts without spaces character by character', () => {
    expect(named({ dprk: ['北朝鮮', '북한'], soldier: ['兵', '군'] }, '北朝鮮兵が、북한군은')).toEqual([
      'dprk: 北朝鮮',
      'soldier: 兵',
      'dprk: 북한',
      'soldier: 군',
    ]);
  });

  it('parts words at apostrophes and hyphens', () => {
    expect(named({ un: ['onu'], kim: ['kim jong un'] }, 'dell’Onu e Kim Jong-un')).toEqual([
      'un: Onu',
      'kim: Kim Jong-un',
    ]);
  });
});
