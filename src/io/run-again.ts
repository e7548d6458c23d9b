import { spawn } from 'node:child_process';

export interface RunAgainOptions {
  /** Options of Node itself. */
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the other process: in an orderly way, or in the end at once when it does not hear in the midst of a computation. */
  readonly signal: AbortSignal;
}

/**
 * Runs this very command in another process that shares its standard streams.
 * @returns the exit code, or `killed` when the process was ended by the system or by V8, as for lack of memory
 */
export async function runAgain({ flags, env, signal }: RunAgainOptions): Promise<number | 'killed'> {
  const [, script = '', ...args] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, ...flags, script, ...args], {
    // The channel tells the child when this process is gone.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
    // A session of its own: an interrupt from the terminal reaches it once, from here.
    detached: true,
    windowsHide: true,
  });
  let patience: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill('SIGTERM');
    // It loses nothing: outputs change in one step, and what is left behind is put right by the next command.
    patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code === null || code === ABORTED ? 'killed' : code));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    clearTimeout(patience);
  }
}

/** Milliseconds in which a process that was told to stop can do so by itself. */
const PATIENCE = 2000;

/** What V8 exits with where no signal tells it. */
const ABORTED = 134;

/** Calls back when the process that ran this one again is gone; does nothing in a process started otherwise. */
export function onParentGone(callback: () => void): void {
  if (process.channel === undefined || process.channel === null) return;
  process.once('disconnect', callback);
  process.channel.unref();
}
