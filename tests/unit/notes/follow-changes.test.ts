import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followChanges } from '../../../lib/notes/follow-changes.ts';

type Record = Pick<MutationRecord, 'type' | 'target'> & { addedNodes: Node[]; removedNodes: Node[] };

const { window } = parseHTML(
  '<html><body><nav id="menu"></nav><article><p>Votes</p></article><div id="card"></div></body></html>',
);
const nodeOf = (selector: string) => window.document.querySelector(selector) as unknown as Node;
const textChanged = (selector: string): Record => ({
  type: 'characterData',
  target: nodeOf(selector),
  addedNodes: [],
  removedNodes: [],
});
const added = (target: string, ...nodes: Node[]): Record => ({
  type: 'childList',
  target: nodeOf(target),
  addedNodes: nodes,
  removedNodes: [],
});

let page: EventTarget & { visibilityState: string };
let tell: ((records: Record[]) => void) | null;
let around: Node | null;
const onChange = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  // No page changes at its very first moment.
  vi.advanceTimersByTime(1_000);
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(callback: (records: Record[]) => void) {
        tell = callback;
      }
      observe() {}
      disconnect() {
        tell = null;
      }
    },
  );
  around = nodeOf('article');
  onChange.mockReset();
  stop = followChanges(
    () => around,
    (node) => node === nodeOf('#card'),
    onChange,
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('followChanges', () => {
  it('tells once of many changes, when the page has come to rest', () => {
    for (let i = 0; i < 5; i += 1) {
      tell!([textChanged('p')]);
      vi.advanceTimersByTime(399);
    }
    expect(onChange).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(60_000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('tells of a page that never rests after three seconds, and again after three more', () => {
    for (let passed = 0; passed < 6_200; passed += 100) {
      tell!([textChanged('p')]);
      vi.advanceTimersByTime(100);
    }
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a change beside the article', () => textChanged('#menu')],
    ['our own surface that comes', () => added('html', nodeOf('#card'))],
  ])('says nothing of %s', (_, change) => {
    tell!([change()]);
    vi.advanceTimersByTime(60_000);
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each([
    ['what is added around the article', () => added('body', nodeOf('#menu'))],
    ['a change among others that are beside it', () => [textChanged('#menu'), textChanged('p')]],
    ['what comes together with our own surface', () => added('html', nodeOf('#card'), nodeOf('#menu'))],
  ])('tells of %s', (_, change) => {
    tell!([change()].flat());
    vi.advanceTimersByTime(400);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['there is no article', () => null],
    ['the article has gone from the page', () => nodeOf('article').cloneNode(true)],
  ])('tells of every change where %s', (_, article) => {
    around = article();
    tell!([textChanged('#menu')]);
    vi.advanceTimersByTime(400);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('waits in a hidden tab until it is seen', () => {
    page.visibilityState = 'hidden';
    tell!([textChanged('p')]);
    vi.advanceTimersByTime(60_000);
    expect(onChange).not.toHaveBeenCalled();
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(onChange).toHaveBeenCalledTimes(1);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('tells nothing once it is stopped', () => {
    tell!([textChanged('p')]);
    stop();
    vi.advanceTimersByTime(60_000);
    page.dispatchEvent(new Event('visibilitychange'));
    expect([tell, onChange.mock.calls]).toEqual([null, []]);
  });
});
