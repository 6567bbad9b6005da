import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/article-from-text.ts';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import type { Topic } from '../../../lib/claims/question.ts';
import { findMentions } from '../../../lib/mentions/find-mentions.ts';

/** A little topic of ferries in scripts whose words touch, or whose verb ends the sentence. */
const topic: Topic = {
  year: 2024,
  names: [],
  peoples: ['island'],
  actors: [],
  weights: null,
  questions: [
    { id: 'opened', kind: 'date', frames: [{ slots: [{ any: ['open'], reach: 1 }] }] },
    { id: 'passengers', kind: 'count', frames: [{ counts: ['person', 'island', null], slots: [{ any: ['carry'] }] }] },
    { id: 'harbour-rule', kind: 'ordinal', frames: [{ slots: [{ any: ['harbour'], reach: 1 }] }] },
  ],
  decoys: [{ id: 'told', frames: [{ of: ['date'], slots: [{ any: ['told'], reach: 0.8 }] }] }],
  words: {
    ja: {
      open: ['開通'],
      person: ['乗客'],
      island: ['島民'],
      carry: ['運'],
      crate: ['木箱'],
      harbour: ['港湾規則'],
      told: ['伝え'],
    },
    ko: {
      open: ['개통'],
      person: ['승객'],
      island: ['섬 주민'],
      carry: ['태웠'],
      harbour: ['항만 규칙'],
      told: ['전했'],
    },
    zh: { open: ['开通'], person: ['乘客'], island: ['岛民'], carry: ['运'], harbour: ['港口规则'], told: ['报道'] },
  },
};

function claims(language: string, text: string): string[] {
  const article = articleFromText({ title: '', text, language, published: { date: '2024-11-13', from: 'given' } });
  return findClaims(article, findMentions(article, { defaultYear: 2024 }), topic).map(
    ({ questions, start, end }) => `${questions.join('|')}: ${text.slice(start, end)}`,
  );
}

describe('scripts whose words touch', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a date behind the topic belongs to the last verb',
      'ja',
      '船会社は6日、島と町を結ぶ新しい航路を開通した。',
      ['opened: 6日'],
    ],
    [
      'a date behind the topic belongs to the last verb',
      'ko',
      '회사는 6일 섬과 마을을 잇는 새로운 뱃길을 개통했다.',
      ['opened: 6일'],
    ],
    ['… even if that verb tells of another', 'ja', '通信社は6日、島と町を結ぶ航路が開通したと伝えた。', []],
    ['a noun before its figure is counted', 'ja', '船は乗客1万人を運んだ。', ['passengers: 1万']],
    ['a noun before its figure is counted', 'ko', '배는 승객 1만 명을 태웠다.', ['passengers: 1만']],
    ['a noun before its figure is counted', 'zh', '船运送乘客1万人。', ['passengers: 1万']],
    ['a people right before its figure is counted', 'ja', '船は島民1万人を運んだ。', ['passengers: 1万']],
    [
      'what stands before the next number is that one’s',
      'ja',
      '規約第4条と港湾規則第51条を読む。',
      ['harbour-rule: 51'],
    ],
    [
      'what stands before the next number is that one’s',
      'ko',
      '규약 제4조와 항만 규칙 제51조를 읽는다.',
      ['harbour-rule: 51'],
    ],
  ])('%s (%s): %s', (_, language, text, expected) => {
    expect(claims(language, text)).toEqual(expected);
  });
});
