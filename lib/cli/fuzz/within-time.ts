import { createContext, Script } from 'node:vm';

const call = new Script('job()');

/**
 * What a job gives, if it ends within so many milliseconds.
 * @throws Error with code ERR_SCRIPT_EXECUTION_TIMEOUT where it does not: it is stopped where it is, also inside a pattern.
 */
export function withinTime<T>(milliseconds: number, job: () => T): T {
  return call.runInContext(createContext({ job }), { timeout: Math.ceil(milliseconds) }) as T;
}

/** Milliseconds of this thread's own work on a job: what else the machine does meanwhile is left out. */
export function workOf(job: () => void): number {
  const before = process.threadCpuUsage();
  job();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
