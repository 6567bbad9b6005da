import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, FindingState } from '../../../lib/findings/finding.ts';
import { byQuestion, louderFirst } from '../../../lib/pages/panel/by-question.ts';
import { reading } from '../ui/read-text.ts';

function finding(question: string, state: FindingState, start: number): Finding {
  const [model] = reading.report.findings;
  return { ...model!, id: `${question}@${start}`, question, state, claim: { ...model!.claim, start, end: start + 5 } };
}
const groups = (findings: Finding[]) =>
  byQuestion(findings).map(({ question, state, findings: own }) => [
    question,
    state,
    own.map(({ id }) => id).join(' '),
  ]);

describe('byQuestion', () => {
  it('puts the loudest first', () =>
    expect(groups([finding('a', 'agrees', 1), finding('b', 'disputed', 2), finding('c', 'conflicts', 3)])).toEqual([
      ['c', 'conflicts', 'c@3'],
      ['b', 'disputed', 'b@2'],
      ['a', 'agrees', 'a@1'],
    ]));
  it('goes by the article where they are as loud, whatever order they come in', () =>
    expect(groups([finding('b', 'agrees', 30), finding('c', 'agrees', 20), finding('a', 'agrees', 10)])).toEqual([
      ['a', 'agrees', 'a@10'],
      ['c', 'agrees', 'c@20'],
      ['b', 'agrees', 'b@30'],
    ]));
  it('is as loud as the loudest of its findings', () =>
    expect(
      groups([
        finding('a', 'conflicts', 50),
        finding('b', 'disputed', 5),
        finding('a', 'agrees', 10),
        finding('a', 'disputed', 30),
      ]),
    ).toEqual([
      ['a', 'conflicts', 'a@10 a@30 a@50'],
      ['b', 'disputed', 'b@5'],
    ]));
  it('is nothing of nothing', () => expect(byQuestion([])).toEqual([]));
  it('groups a real reading', () =>
    expect(byQuestion(reading.report.findings).map(({ question }) => question)).toEqual([
      'duma-ratified',
      'dprk-troops',
      'treaty-signed',
    ]));

  it('keeps every finding once and changes none of what it is given', () => {
    const any = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...louderFirst), fc.nat(99))
      .map(([question, state, start]) => finding(question, state, start));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (findings) => {
        const given = [...findings];
        const grouped = byQuestion(findings);
        expect(findings).toEqual(given);
        expect(new Set(grouped.flatMap((group) => group.findings))).toEqual(new Set(findings));
        expect(grouped.reduce((sum, group) => sum + group.findings.length, 0)).toBe(findings.length);
        expect(new Set(grouped.map(({ question }) => question)).size).toBe(grouped.length);
        for (const group of grouped) {
          const starts = group.findings.map(({ claim }) => claim.start);
          expect(starts).toEqual(starts.toSorted((left, right) => left - right));
          expect(group.findings.map(({ state }) => state)).toContain(group.state);
        }
      }),
    );
  });
});
