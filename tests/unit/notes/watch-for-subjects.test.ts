import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForSubjects } from '../../../lib/notes/watch-for-subjects.ts';

const subject = { id: 'bridge', groups: [['bridge'], ['river']] };

/** A page as far as the gate touches it: how often its text is read is what counts. */
class FakePage extends EventTarget {
  visibilityState: 'visible' | 'hidden' = 'visible';
  text = 'Bread';
  reads = 0;
  body = Object.defineProperty({}, 'textContent', {
    get: () => {
      this.reads += 1;
      return this.text;
    },
  });
}

let page: FakePage;
let observers: (() => void)[];
let idle: (() => void)[];
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

/** The page's nodes change; who has stopped looking is not told. */
const change = () => {
  for (const tell of [...observers]) tell();
};
const becomeIdle = () => {
  for (const look of idle.splice(0)) look();
};

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakePage();
  observers = [];
  idle = [];
  sendMessage.mockReset().mockResolvedValue(true);
  vi.stubGlobal('document', page);
  vi.stubGlobal('chrome', { runtime: { id: 'riscontro', sendMessage } });
  vi.stubGlobal('requestIdleCallback', (look: () => void) => idle.push(look));
  vi.stubGlobal(
    'MutationObserver',
    class {
      private readonly callback: () => void;
      constructor(callback: () => void) {
        this.callback = callback;
      }
      observe() {
        observers.push(this.callback);
      }
      disconnect() {
        observers = observers.filter((one) => one !== this.callback);
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const watch = () => {
  const controller = new AbortController();
  watchForSubjects([subject], controller.signal);
  return controller;
};

describe('the gate', () => {
  it('reads a page once, and never again while it does not change', () => {
    watch();
    vi.advanceTimersByTime(24 * 3_600_000);
    becomeIdle();
    expect(page.reads).toBe(1);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('does nothing in a hidden tab, and looks when it comes to the front', () => {
    page.visibilityState = 'hidden';
    watch();
    change();
    vi.advanceTimersByTime(3_600_000);
    becomeIdle();
    expect(page.reads).toBe(0);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(page.reads).toBe(1);
  });

  it('looks again after a change, once the page has rested and is idle, and leaves it longer in peace each time', () => {
    watch();
    for (const [round, rest] of [1_000, 2_000, 4_000].entries()) {
      for (let i = 0; i < 50; i += 1) change();
      vi.advanceTimersByTime(rest - 1);
      becomeIdle();
      expect(page.reads).toBe(round + 1);
      vi.advanceTimersByTime(1);
      expect(page.reads).toBe(round + 1);
      becomeIdle();
      expect(page.reads).toBe(round + 2);
    }
  });

  it('does not look at a changed page while it is hidden', () => {
    watch();
    change();
    page.visibilityState = 'hidden';
    vi.advanceTimersByTime(1_000);
    becomeIdle();
    expect(page.reads).toBe(1);
  });

  it('tells of a page that may be on its subject, and then is done', () => {
    page.text = 'The bridge over the river';
    watch();
    change();
    vi.advanceTimersByTime(3_600_000);
    becomeIdle();
    expect(page.reads).toBe(1);
    expect(sendMessage.mock.calls).toEqual([[{ type: 'on-subject' }]]);
  });

  it.each([
    ['breaks off', () => sendMessage.mockRejectedValue(new Error('The message port closed.'))],
    ['answers nothing', () => sendMessage.mockResolvedValue(undefined)],
  ])('tells a worker that ends over the message and %s once more, and not for ever', async (_, end) => {
    page.text = 'The bridge over the river';
    end();
    watch();
    await vi.runAllTimersAsync();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it.each(['it is ended', 'the extension has gone'])('looks no more when %s', (why) => {
    const controller = watch();
    change();
    if (why === 'it is ended') controller.abort();
    else vi.stubGlobal('chrome', { runtime: {} });
    vi.advanceTimersByTime(1_000);
    becomeIdle();
    expect(page.reads).toBe(1);
  });
});
