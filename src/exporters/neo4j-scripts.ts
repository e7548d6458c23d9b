import { ARRAY_DELIMITER_OPTION, nodesFile, relationshipsFile } from './neo4j-csv.js';
import { LABELS, RELATIONSHIP_TYPES } from './neo4j-tables.js';

/** Community Edition has one database for users, and it has this name. */
const DATABASE = 'neo4j';

const OPTIONS: readonly string[] = [
  '--overwrite-destination=true',
  '--strict=true',
  '--bad-tolerance=0',
  `--array-delimiter=${ARRAY_DELIMITER_OPTION}`,
  ...[...LABELS].map(([kind, label]) => `--nodes=${label}=${nodesFile(kind)}`),
  ...RELATIONSHIP_TYPES.map((type) => `--relationships=${type}=${relationshipsFile(type)}`),
];

const COMMENT: readonly string[] = [
  `Loads this folder into the database "${DATABASE}" with Neo4j's bulk importer (Neo4j 5 or newer), in place of what is`,
  'in it. The server must be stopped. Start it afterwards and run schema.cypher, which adds constraints and indexes.',
];

// The importer reads file names as regular expressions, so they must be free of folders.
/** `import.sh`: the import for Linux and macOS. */
export function* shellScript(): Generator<string> {
  yield '#!/bin/sh\n';
  for (const line of COMMENT) yield `# ${line}\n`;
  yield 'set -eu\ncd -- "$(dirname -- "$0")"\n';
  yield `exec neo4j-admin database import full \\\n`;
  for (const option of OPTIONS) yield `  ${option} \\\n`;
  yield `  -- ${DATABASE}\n`;
}

/** `import.ps1`: the import for Windows. */
export function* powerShellScript(): Generator<string> {
  for (const line of COMMENT) yield `# ${line}\n`;
  yield "$ErrorActionPreference = 'Stop'\n";
  yield 'Set-Location -LiteralPath $PSScriptRoot\n';
  const parts = ['database', 'import', 'full', ...OPTIONS, '--', DATABASE];
  yield `$arguments = @(\n${parts.map((part) => `  '${part}'`).join(',\n')}\n)\n`;
  yield '& neo4j-admin @arguments\nexit $LASTEXITCODE\n';
}
