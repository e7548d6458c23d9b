import type { Command } from 'commander';
import { addBuildCommands } from './build-commands.js';
import { addCommunitiesCommand } from './communities-command.js';
import type { Effects } from './effects.js';
import { addIdentityCommands } from './identity-commands.js';
import { addInspectCommands } from './inspect-commands.js';
import { addNetworkCommand } from './network-command.js';
import type { OutFolder } from './options.js';
import { addOutputCommands } from './output-commands.js';
import { addQueryCommand } from './query-command.js';
import { addQuestionCommands } from './question-commands.js';

/**
 * Adds every command to the program. What a command does is loaded when it is run: most of the time of a short command
 * went into loading the others.
 *
 * @param finish takes the exit code of commands that end without an error but not well
 */
export function addCommands(program: Command, effects: Effects, finish: (exitCode: number) => void): void {
  const out: OutFolder = async (flags) => {
    const { outFolder } = await import('./out-folder.js');
    return outFolder(flags.out, flags.config, effects.cwd);
  };
  addBuildCommands(program, effects, out, finish);
  addOutputCommands(program, effects, out);
  addQueryCommand(program, effects, out);
  addQuestionCommands(program, effects, out);
  addIdentityCommands(program, effects, out);
  addCommunitiesCommand(program, effects, finish);
  addNetworkCommand(program, effects, finish);
  addInspectCommands(program, effects, out, finish);

  program
    .command('help')
    .description('show the help of a command')
    .argument('[command]', 'name of a command')
    .action((name: string | undefined) => {
      const command = program.commands.find((each) => each.name() === name);
      if (name !== undefined && !command) program.error(`error: unknown command '${name}'`);
      (command ?? program).help();
    });
}
