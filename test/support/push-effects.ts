/** The effects of a command, recorded. */
import type { Effects } from '../../src/commands/effects.js';

export interface RecordedEffects extends Effects {
  /** What went to standard output and to standard error. */
  readonly output: string[];
  readonly messages: string[];
  readonly interrupt: AbortController;
}

export function recordedEffects(env: Record<string, string> = {}): RecordedEffects {
  const output: string[] = [];
  const messages: string[] = [];
  const interrupt = new AbortController();
  return {
    output,
    messages,
    interrupt,
    cwd: import.meta.dirname,
    env,
    write: (text) => void output.push(text),
    log: (line) => void messages.push(line),
    detail: (line) => void messages.push(line),
    progress: () => undefined,
    stdin: (async function* () {})(),
    interactive: false,
    signal: interrupt.signal,
    now: () => performance.now(),
  };
}
