import { execFile } from "node:child_process";

/** Its output is kept for the case that it fails. */
const MOST_OUTPUT_BYTES = 2 ** 26;

export interface RunOptions {
  readonly cwd: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command to its end, and gives back what it printed.
 *
 * @throws {Error} when it fails, with the end of its output.
 */
export function run(command: string, args: readonly string[], { cwd, env = {} }: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd,
      env: { ...process.env, npm_config_loglevel: "error", ...env },
      maxBuffer: MOST_OUTPUT_BYTES,
    };
    execFile(command, args, options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const output = `${stdout}${stderr}`.trim().split("\n").slice(-30).join("\n");
      reject(new Error(`\`${command} ${args.join(" ")}\` failed:\n${output}`, { cause: error }));
    });
  });
}
