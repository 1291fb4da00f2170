import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import { declareCheckingCommands } from './checking-commands.js';
import type { OnExitCode } from './common-options.js';
import { declareEntryCommands } from './entry-commands.js';
import { declareProgressCommands } from './progress-commands.js';
import { declareConfig, declareShow } from './reading-commands.js';
import { declareRender } from './render-command.js';
import { declareReview } from './review-command.js';
import { declareSync } from './sync-command.js';
import { declareUndo } from './undo-command.js';
import { declareWritingCommands } from './writing-commands.js';

/** Declares every command but `list`, which is loaded with the program. */
export function declareOtherCommands(program: Command, context: Context, onExitCode: OnExitCode): void {
  declareShow(program, context, onExitCode);
  declareConfig(program, context, onExitCode);
  declareProgressCommands(program, context, onExitCode);
  declareCheckingCommands(program, context, onExitCode);
  declareReview(program, context, onExitCode);
  declareWritingCommands(program, context, onExitCode);
  declareEntryCommands(program, context, onExitCode);
  declareSync(program, context, onExitCode);
  declareRender(program, context, onExitCode);
  declareUndo(program, context, onExitCode);
}
