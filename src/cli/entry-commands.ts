import type { Command } from 'commander';
import type { AddBulletOptions, AddTaskOptions } from '../commands/add.js';
import type { Context } from '../commands/command.js';
import type { EntryOptions } from '../commands/command-entries.js';
import type { DoneOptions } from '../commands/done.js';
import type { EditOptions } from '../commands/edit.js';
import { type OnExitCode, withCommonOptions, withSubcommands } from './common-options.js';

/** Declares the commands that change entries: `add`, `edit`, `done`, `move`, `remove`. */
export function declareEntryCommands(program: Command, context: Context, onExitCode: OnExitCode): void {
  declareAdd(program, context, onExitCode);
  declareEdit(program, context, onExitCode);
  declareDone(program, context, onExitCode);
  declareMove(program, context, onExitCode);
  declareRemove(program, context, onExitCode);
}

/** What `--repad` does; without it a row that has become too wide for a padded table runs over. */
const REPAD = 'lay the task table out anew, its columns as wide as their widest cell';

/** Takes an option as often as it is given. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function declareAdd(program: Command, context: Context, onExitCode: OnExitCode): void {
  const add = program
    .command('add')
    .summary('add a task, an objective or an achievement')
    .description('Adds an entry to the page of its week, in the form of its neighbours.');
  withSubcommands(add, 'task, objective or achievement');
  const task = add
    .command('task [text]')
    .summary('work of a day, in the row of that day')
    .description(
      "Adds work to its day, today unless another one is named: to the day's row, a blank one first, or to a row that is made for it in date order in every language.",
    )
    .option('--sub <text>', 'what belongs under it; as often as needed', collect)
    .option('--also <language-and-text...>', 'the entry in another language: --also vi "…"')
    .option('--day <weekday>', 'the day of the week')
    .option('--date <date>', 'the day (default: today)')
    .option('--week <number>', 'the week (default: the one of the day)')
    .option('--start <date>', 'when it was begun (default: the day)')
    .option('--completion <date>', 'when it was done')
    .option('--done', 'it is done, on that day')
    .option('--ref <reference>', 'an address, or words=address; as often as needed', collect)
    .option('--new-row', 'a row of its own, even where the day has one')
    .option('--create', 'make the week first, where it does not exist yet')
    .option('--repad', REPAD)
    .option('--dry-run', 'show what would be written, and write nothing');
  withCommonOptions(task, 'one')
    .addHelpText(
      'after',
      `
The text is Markdown of one entry; what would break the table is escaped. With
- in its place each line of stdin is an entry, those further in belong under the
one above. Dates are YYYY-MM-DD, today, yesterday, a weekday (the last one), or
as the site writes them.

Examples:
  worklog add task "Learn Amazon RDS" --sub "Engines" --sub "Instance classes"
  worklog add task "Read the guide" --day tue --ref "Guide=https://example.com/"
  worklog add task "Learn RDS" --also vi "Tìm hiểu RDS" --done
  git log --since=midnight --format=%s | worklog add task -`,
    )
    .action(async (text: string | undefined, options: AddTaskOptions) => {
      const { addTaskCommand } = await import('../commands/add.js');
      onExitCode(await addTaskCommand(text ?? null, options, context));
    });
  for (const [name, kind] of [
    ['objective', 'objectives'],
    ['achievement', 'achievements'],
  ] as const) {
    const bullet = add
      .command(`${name} [text]`)
      .summary(`an ${name} of a week`)
      .description(`Adds an ${name} behind the others of the week, this one unless another is named.`)
      .option('--sub <text>', 'what belongs under it; as often as needed', collect)
      .option('--under <words>', 'the entry, or the group, that it belongs under')
      .option('--also <language-and-text...>', 'the entry in another language: --also vi "…"')
      .option('--week <number>', 'the week (default: the one of today)')
      .option('--dry-run', 'show what would be written, and write nothing');
    withCommonOptions(bullet, 'one')
      .addHelpText(
        'after',
        `
Examples:
  worklog add ${name} "Understand Multi-AZ deployments"
  worklog add ${name} "Read replicas" --under "Amazon RDS" --week 4`,
      )
      .action(async (text: string | undefined, options: AddBulletOptions) => {
        const { addBulletCommand } = await import('../commands/add.js');
        onExitCode(await addBulletCommand(kind, text ?? null, options, context));
      });
  }
}

function declareEdit(program: Command, context: Context, onExitCode: OnExitCode): void {
  const edit = program
    .command('edit <address>')
    .summary('change an entry')
    .description(
      'Changes the entry of an address: its text in one language, its day, dates and links in every language. Without anything to change it opens the page at that line in $VISUAL or $EDITOR.',
    )
    .option('--text <text>', 'another text')
    .option('--add-sub <text>', 'one more entry under it; as often as needed', collect)
    .option('--day <weekday>', 'another day of the week')
    .option('--start <date>', 'another start, or none')
    .option('--completion <date>', 'another completion, or none')
    .option('--ref <reference>', 'one more reference: an address, or words=address', collect)
    .option('--remove-ref <reference>', 'a reference that goes: its address or its words', collect);
  withEntryOptions(edit)
    .addHelpText(
      'after',
      `
Examples:
  worklog edit 4.3.2 --text "Prepare the image"
  worklog edit 4.3 --start 2024-10-01 --completion none
  worklog edit 4.3`,
    )
    .action(async (address: string, options: EditOptions) => {
      const { edit: run } = await import('../commands/edit.js');
      onExitCode(await run(address, options, context));
    });
}

function declareDone(program: Command, context: Context, onExitCode: OnExitCode): void {
  const done = program
    .command('done <address...>')
    .summary('say that the work of a row is done')
    .description(
      'Writes the day on which the work of a row was done: into its completion cell, its status or its checkbox, in every language.',
    )
    .option('--on <date>', 'the day (default: today)');
  withEntryOptions(done)
    .addHelpText(
      'after',
      `
Examples:
  worklog done 4.3
  worklog done 4.3 4.4 --on friday`,
    )
    .action(async (addresses: string[], options: DoneOptions) => {
      const { done: run } = await import('../commands/done.js');
      onExitCode(await run(addresses, options, context));
    });
}

function declareMove(program: Command, context: Context, onExitCode: OnExitCode): void {
  const move = program
    .command('move <address> <to>')
    .summary('put an entry in another place')
    .description(
      'Moves an entry, in every language: to the place that an address of the same length names, or to the end of the week, the row or the entry that a shorter one names. A row goes to another week in the order of its dates.',
    );
  withEntryOptions(move)
    .addHelpText(
      'after',
      `
Examples:
  worklog move 4.3 4.1        row 3 becomes row 1
  worklog move 4.3 5          row 3 goes to week 5
  worklog move 4.3.2 4.4      its second item becomes the last of row 4
  worklog move 4.a3 4.a1      the third achievement becomes the first`,
    )
    .action(async (address: string, to: string, options: EntryOptions) => {
      const { move: run } = await import('../commands/move.js');
      onExitCode(await run(address, to, options, context));
    });
}

function declareRemove(program: Command, context: Context, onExitCode: OnExitCode): void {
  const remove = program
    .command('remove <address>')
    .summary('take an entry out')
    .description('Takes the entry of an address out, with what is nested under it, in every language.');
  withEntryOptions(remove)
    .addHelpText(
      'after',
      `
Examples:
  worklog remove 4.3.2
  worklog remove 4.o2 --only en
  worklog remove 4.5 --expect "Practice"`,
    )
    .action(async (address: string, options: EntryOptions) => {
      const { remove: run } = await import('../commands/remove.js');
      onExitCode(await run(address, options, context));
    });
}

/** The options of every command that names an entry by its address. */
function withEntryOptions(command: Command): Command {
  return withCommonOptions(
    command
      .option('--only <language>', 'change the page of this language alone')
      .option('--expect <text>', 'do nothing where the entry does not hold this text')
      .option('--repad', REPAD)
      .option('--dry-run', 'show what would be written, and write nothing'),
    'one',
  );
}
