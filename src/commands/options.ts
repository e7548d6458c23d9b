/** Options that several commands share, and what their values may be. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { ENCODINGS, type ColumnChoice, type Encoding } from '../plugin.js';
import { CSV_FIELDS } from '../readers/shared/field-names.js';

const DEFAULT_PORT = 4173;

export interface InputFlags {
  config?: string;
  seed?: number;
  format?: string;
  encoding?: Encoding;
  columns?: ColumnChoice;
  strict?: boolean;
  maxRejects?: number;
}

export interface ServeFlags {
  port: number;
  strictPort?: boolean;
  host: string;
  allowHost?: string[];
}

/** Flags of the commands that read a built graph. */
export interface StoredFlags {
  out?: string;
  config?: string;
}

/** The folder that a command after `build` reads, by its flags. */
export type OutFolder = (flags: StoredFlags) => Promise<string>;

export function withInputs(command: Command): Command {
  return command
    .option('--config <file>', 'config to use (default: papergraph.config.json in the working folder)')
    .option('--seed <number>', 'seed of communities and layout (default: 1)', wholeNumber)
    .option('--format <name>', 'read all inputs as this format')
    .addOption(
      new Option('--encoding <name>', 'encoding of the inputs, where they carry no mark').choices(ENCODINGS),
    )
    .option(
      '--columns <field=column,...>',
      'read all inputs as tables with these columns, by name or number: title=Paper,authors=3',
      columnChoice,
    )
    .option('--strict', 'fail on any problem in the inputs, and write nothing')
    .option(
      '--max-rejects <number>',
      'exit with 1 when more rows than this are unusable (default: -1, no limit)',
      rejectLimit,
    );
}

export function withServing(command: Command): Command {
  return command
    .option('--port <number>', 'port; the next free one is taken when it is in use', portNumber, DEFAULT_PORT)
    .option('--strict-port', 'fail when the port is in use')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--allow-host <name...>', 'host names that browsers may use besides localhost');
}

export function serving({ port, strictPort = false, host, allowHost = [] }: ServeFlags) {
  return { port, strictPort, host, allowHosts: allowHost };
}

export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

export function folderName(text: string): string {
  // An unset variable of a script must not write into the working folder.
  if (text === '') throw new InvalidArgumentError('expected the name of a folder');
  return text;
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number from 0');
  return Number.parseInt(text, 10);
}

/** Of `--max-rejects`: -1 means without limit. */
export function rejectLimit(text: string): number {
  if (!/^(?:-1|\d{1,9})$/.test(text))
    throw new InvalidArgumentError('expected a whole number, or -1 for no limit');
  return Number.parseInt(text, 10);
}

function columnChoice(text: string): ColumnChoice {
  const choice = new Map<string, string>();
  for (const part of text.split(',')) {
    const [, field = '', column = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (column === '')
      throw new InvalidArgumentError('expected field=column, such as title=Paper or authors=3');
    if (!CSV_FIELDS.includes(field))
      throw new InvalidArgumentError(`unknown field "${field}"; the fields are ${CSV_FIELDS.join(', ')}`);
    choice.set(field, column);
  }
  return choice;
}

function portNumber(text: string): number {
  const value = wholeNumber(text);
  if (value > 65_535) throw new InvalidArgumentError('expected a port from 0 to 65535');
  return value;
}

export function withStored(command: Command): Command {
  return command
    .option('-o, --out <folder>', 'output folder of the build (default: exports)', folderName)
    .option('--config <file>', 'config that names the output folder');
}

export function positiveNumber(text: string): number {
  const value = wholeNumber(text);
  if (value === 0) throw new InvalidArgumentError('expected a whole number from 1');
  return value;
}

export function positive(text: string): number {
  const value = /^\d*\.?\d+(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : 0;
  if (!(value > 0 && value < Infinity)) throw new InvalidArgumentError('expected a number above 0');
  return value;
}
