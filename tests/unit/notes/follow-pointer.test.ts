import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPointer, type FollowedPointer } from '../../../lib/notes/follow-pointer.ts';
import type { Note } from '../../../lib/notes/note.ts';

const note = {} as Note;
const card = new EventTarget();
const onNote = { x: 100, y: 100 };
const target = { show: vi.fn(), leave: vi.fn(), isCard: (element: EventTarget | undefined) => element === card };

let listeners: Record<string, (event: object) => void>;
let frames: (() => void)[];
let pointer: FollowedPointer;

/** The pointer comes to a place; the page draws when `drawFrame` is called. */
const move = ({ x, y }: { x: number; y: number }, { isTrusted = true, over = new EventTarget() } = {}) =>
  listeners.pointermove!({
    isTrusted,
    buttons: 0,
    pointerType: 'mouse',
    clientX: x,
    clientY: y,
    composedPath: () => [over],
  });
const drawFrame = () => frames.splice(0).forEach((draw) => draw());
const rest = () => {
  drawFrame();
  vi.advanceTimersByTime(1_000);
};

beforeEach(() => {
  vi.useFakeTimers();
  listeners = {};
  frames = [];
  const addEventListener = (type: string, listener: (event: object) => void) => (listeners[type] = listener);
  vi.stubGlobal('document', { addEventListener, documentElement: { addEventListener } });
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  target.show.mockReset();
  target.leave.mockReset();
  const notesAt = (_: EventTarget | undefined, x: number, y: number) =>
    Math.hypot(x - onNote.x, y - onNote.y) < 20 ? [note] : [];
  pointer = followPointer(notesAt, target, new AbortController().signal);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a followed pointer', () => {
  it('shows what it rests on, once, and not what it crosses', () => {
    move(onNote);
    drawFrame();
    move({ x: 2, y: 2 });
    rest();
    expect(target.show).not.toHaveBeenCalled();
    move(onNote);
    rest();
    move({ x: onNote.x + 1, y: onNote.y });
    rest();
    expect(target.show).toHaveBeenCalledExactlyOnceWith([note], onNote);
  });

  it('leaves what it no longer rests on, but not for the card', () => {
    move(onNote);
    rest();
    target.leave.mockReset();
    move({ x: 300, y: 300 }, { over: card });
    rest();
    expect(target.leave).not.toHaveBeenCalled();
    move({ x: 2, y: 2 });
    rest();
    expect(target.leave).toHaveBeenCalledOnce();
  });

  it('is not moved by a page', () => {
    move(onNote, { isTrusted: false });
    rest();
    expect(target.show).not.toHaveBeenCalled();
  });

  it('shows nothing where the card was closed until it moves, not even for a move of none', () => {
    move(onNote);
    pointer.dismiss();
    rest();
    move({ x: onNote.x + 2, y: onNote.y });
    rest();
    expect(target.show).not.toHaveBeenCalled();
    move({ x: onNote.x + 8, y: onNote.y });
    rest();
    expect(target.show).toHaveBeenCalledOnce();
  });

  it('may go and return before the page draws again', () => {
    move(onNote);
    rest();
    pointer.dismiss();
    move({ x: 2, y: 2 });
    move(onNote);
    rest();
    expect(target.show).toHaveBeenCalledTimes(2);
  });

  it('was over the card when that was closed, though the page has not drawn since', () => {
    move(onNote);
    rest();
    move({ x: 300, y: 300 }, { over: card });
    pointer.dismiss();
    move(onNote);
    rest();
    expect(target.show).toHaveBeenCalledTimes(2);
  });
});
