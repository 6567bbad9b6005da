import type { FindingState } from '../findings/finding.ts';

const strokes: Record<FindingState, string> = {
  agrees: 'M3 6h10M3 10h10',
  disputed: 'M3 6h10M3 10h3.6M9.4 10H13',
  conflicts: 'M3 6h10M3 10h10M10.6 2.6 5.4 13.4',
};

/** The sign of a state, told by its shape: equal, equal with a broken line, not equal. Decoration: its meaning stands beside it in words. */
export function StateMark({ state }: { state: FindingState }) {
  return (
    <svg class={`state-mark ${state}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={strokes[state]} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
    </svg>
  );
}
