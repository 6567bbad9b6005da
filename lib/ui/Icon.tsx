const strokes = {
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M6 5.5V4a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-1.5M4 5.5h5.5a1 1 0 0 1 1 1V12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1z',
  flag: 'M4 14V2.8M4 3.2c3-1.6 5 1.4 8.4 0v6c-3.4 1.4-5.4-1.6-8.4 0',
  gear: 'M3 4.5h4.2M11.4 4.5H13M3 11.5h1.6M8.8 11.5H13M7.2 4.5a2.1 2.1 0 1 0 4.2 0a2.1 2.1 0 1 0-4.2 0M4.6 11.5a2.1 2.1 0 1 0 4.2 0a2.1 2.1 0 1 0-4.2 0',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.8-.8',
  next: 'M4 6l4 4 4-4',
  panel: 'M3.5 3h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM9.5 3v10',
  pin: 'M6 2.5h4M6.6 2.5v4.2L4.4 9.4h7.2L9.4 6.7V2.5M8 9.4v4.4',
  previous: 'M4 10l4-4 4 4',
} as const;

export type IconName = keyof typeof strokes;

/** A line drawing for a button. Decoration: the button's name stands in words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={strokes[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
