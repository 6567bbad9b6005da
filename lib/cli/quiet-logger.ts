const ignore = () => undefined;

/** A logger for the builder: its progress is no news to whoever wants to see the result; its errors are thrown. */
export const quietLogger = {
  debug: ignore,
  log: ignore,
  info: ignore,
  success: ignore,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};
