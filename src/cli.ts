#!/usr/bin/env node
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { Command, CommanderError } from 'commander';
import { addCommands } from './commands/index.js';
import type { Effects } from './commands/effects.js';
import { examples } from './commands/options.js';
import { VERSION } from './commands/version.js';
import { EXIT, PaperGraphError } from './errors.js';
import { loadWithFewDescriptors } from './io/few-descriptors.js';
import { onParentGone } from './io/run-again.js';

loadWithFewDescriptors();

interface GlobalOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
}

const interruption = new AbortController();
let received: NodeJS.Signals | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second one does not wait for an orderly end.
    if (received !== null) process.exit(exitCodeOf(signal));
    received = signal;
    interruption.abort();
  });
}

// Nobody waits any more for what this process makes.
onParentGone(() => {
  if (received !== null) process.exit(EXIT.terminated);
  received = 'SIGTERM';
  interruption.abort();
});

const exitCodeOf = (signal: NodeJS.Signals): number =>
  signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;

// A reader that has seen enough, as in `papergraph formats | head -1`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  const message = `standard output cannot be written (${error.code}); check the disk that it goes to`;
  process.exit(fail(new PaperGraphError('OUTPUT_UNWRITABLE', message, { cause: error })));
});
// Work goes on when nobody can read what is said of it, as in `papergraph build 2>&1 | head -1`.
process.stderr.on('error', () => undefined);

const program = new Command('papergraph');
const globals = (): GlobalOptions => program.opts<GlobalOptions>();
const effects: Effects = {
  cwd: process.cwd(),
  env: process.env,
  // oxlint-disable-next-line no-control-regex
  write: (text) => void process.stdout.write(text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')),
  log: (line) => {
    if (globals().quiet) return;
    clearProgress();
    process.stderr.write(`${withoutControls(line)}\n`);
  },
  detail: (line) => {
    if (globals().verbose) process.stderr.write(`${withoutControls(line)}\n`);
  },
  progress: (line) => {
    if (globals().quiet || !process.stderr.isTTY) return;
    clearProgress();
    process.stderr.write(withoutControls(line));
    progressShown = line !== '';
  },
  stdin: process.stdin,
  interactive: process.stdin.isTTY,
  signal: interruption.signal,
  now: () => performance.now(),
};

let progressShown = false;

function clearProgress(): void {
  // Back to the start of the line, and erase it.
  if (progressShown) process.stderr.write('\r\u001b[2K');
  progressShown = false;
}

/**
 * Text from inputs must neither steer the terminal nor break a message into lines.
 * @param spaces what becomes one space
 */
function withoutControls(text: string, spaces = /\s+/g): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(spaces, ' ').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}

async function main(argv: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.ok;
  program
    .description('Turn listings of scholarly papers into a citation, co-authorship and knowledge graph.')
    .version(VERSION, '--version', 'print the version')
    .option('-q, --quiet', 'print nothing but data and errors')
    .option('-v, --verbose', 'say how every line of the inputs was used')
    .option('--debug', 'print a stack trace with errors')
    .option('--no-color', 'no colours (there are none yet)')
    .addHelpText(
      'after',
      examples(
        'papergraph open page.txt',
        'papergraph build',
        'papergraph serve --open',
        'papergraph help build',
      ),
    )
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeErr: (text) => process.stderr.write(text),
      // All that goes wrong is told under one name.
      outputError: (text, write) => write(text.replace(/^error: /, 'papergraph: ')),
    })
    // Its own would print all of the help for a command that there is not.
    .helpCommand(false);
  addCommands(program, effects, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    return fail(error);
  }
}

function fail(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (received !== null && interruption.signal.aborted && !(error instanceof PaperGraphError))
    return exitCodeOf(received);
  clearProgress();
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`papergraph: ${withoutControls(message)}\n`);
  if (error instanceof PaperGraphError)
    for (const line of error.excerpt) process.stderr.write(`  ${withoutControls(line, /[\r\n]+/g)}\n`);
  if (globals().debug && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  if (error instanceof PaperGraphError) return error.exitCode;
  if (!globals().debug)
    process.stderr.write('papergraph: this is a defect; run again with --debug and report it\n');
  return EXIT.incomplete;
}

process.exitCode = await main(process.argv);
if (received !== null) {
  // What was interrupted may still wait for its input.
  process.exit(process.exitCode === EXIT.ok ? exitCodeOf(received) : process.exitCode);
}
