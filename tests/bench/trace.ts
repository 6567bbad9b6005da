import type { CDPSession, Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Time of the thread itself, in microseconds: what else the machine does is not in it. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/** What scripts cost a page's own thread, in milliseconds of that thread. */
export interface PageCost {
  /** The extension's scripts: compiling, running, and what they do after a rest. */
  total: number;
  /** The longest task that any of it was in. */
  longestTask: number;
  /** The last script that was put into the page itself: a peer that was measured so. */
  added: number;
}

const categories = ['toplevel', 'devtools.timeline', 'v8'];

/** Traces a page while something is done with it. The page must have no scripts of its own that go on after its loading. */
export async function tracePage(page: Page, origin: string, act: () => Promise<void>): Promise<PageCost> {
  const session = await page.createCDPSession();
  const events = collect(session);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await act();
  await session.send('Tracing.end');
  return costOf(await events, origin);
}

function collect(session: CDPSession): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  return new Promise((resolve) => session.once('Tracing.tracingComplete', () => resolve(events)));
}

function costOf(events: TraceEvent[], origin: string): PageCost {
  const whole = events.filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined);
  const urlOf = ({ args }: TraceEvent) => args?.data?.url ?? '';
  const scripts = whole.filter(({ name }) => name === 'EvaluateScript' || name === 'FunctionCall');
  const first = scripts.find((event) => urlOf(event).startsWith(origin));
  const added = scripts.filter((event) => event.name === 'EvaluateScript' && urlOf(event) === '').at(-1);
  if (!first) return { total: 0, longestTask: 0, added: (added?.tdur ?? 0) / 1000 };
  const isSameThread = ({ pid, tid }: TraceEvent) => pid === first.pid && tid === first.tid;
  // After a rest the extension goes on in a microtask, which bears no name; the page has none of its own.
  const ours = whole.filter(
    (event) =>
      isSameThread(event) &&
      (urlOf(event).startsWith(origin) ? scripts.includes(event) : event.name === 'RunMicrotasks') &&
      (!added || event.ts < added.ts),
  );
  const outermost = ours.filter((event) => !ours.some((other) => other !== event && holds(other, event)));
  const tasks = whole.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const longest = outermost.flatMap((event) => tasks.filter((task) => holds(task, event)).map(({ tdur }) => tdur!));
  return {
    total: outermost.reduce((sum, { tdur }) => sum + tdur!, 0) / 1000,
    longestTask: Math.max(0, ...longest) / 1000,
    added: (added?.tdur ?? 0) / 1000,
  };
}

const holds = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer.pid === inner.pid &&
  outer.tid === inner.tid &&
  outer.ts <= inner.ts &&
  outer.ts + outer.dur! >= inner.ts + inner.dur!;
