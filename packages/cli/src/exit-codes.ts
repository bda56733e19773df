/** What the exit code says. They do not change. */
export const EXIT = {
  ok: 0,
  /** The API failed, or answered with what is no answer; or a failure that nobody thought of. */
  failed: 1,
  /** The command line, a value or a file that it names cannot be used; or the API refuses the request. */
  usage: 2,
  /** No token, or one that the API does not accept. */
  auth: 3,
  /** The API asks to wait longer than the command does. */
  rateLimit: 4,
  /** What was listed cannot be proved complete. */
  incomplete: 5,
  /** No answer: no connection, or not in time. */
  network: 6,
  /** A file cannot be read or written. */
  file: 7,
  /** `verify` found that the API and its description differ. */
  differs: 8,
  /** Ctrl+C, as a shell has it: 128 + SIGINT. */
  interrupted: 130,
} as const;

/** For the help: one line for each code. */
export const EXIT_HELP = `Exit codes:
  0    done
  1    the API failed, or its answer cannot be used
  2    the command line or a value cannot be used
  3    no token, or the API does not accept it
  4    rate limit
  5    what was listed cannot be proved complete
  6    network: no answer, or not in time
  7    a file cannot be read or written
  8    verify: the API and its description differ
  130  interrupted`;
