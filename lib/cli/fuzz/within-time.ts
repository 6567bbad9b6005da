import { createContext, Script } from 'node:vm';

const call = new Script('job()');

/**
 * What a job gives, if it ends within so many milliseconds.
 * @throws Error with code ERR_SCRIPT_EXECUTION_TIMEOUT where it does not: it is stopped where it is, also inside a pattern.
 */
export function withinTime<T>(milliseconds: number, job: () => T): T {
  return call.runInContext(createContext({ job }), { timeout: Math.ceil(milliseconds) }) as T;
}

/** Milliseconds of work that are told well enough: many machines count a thread's own in steps of 4 or 10. */
const enough = 60;

/**
 * Milliseconds of this thread's own work on a job, done as often as it takes to tell: what else the machine does meanwhile is left out.
 */
export function workOf(job: () => void): number {
  for (let times = 1; ; times *= 2) {
    const before = process.threadCpuUsage();
    for (let i = 0; i < times; i += 1) job();
    const { user, system } = process.threadCpuUsage(before);
    const work = (user + system) / 1000;
    if (work >= enough) return work / times;
  }
}
