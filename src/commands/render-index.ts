import type { FileEdit } from '../model/file-edit.js';
import { changeExcerpt } from '../reporters/change-excerpt.js';
import { problemText } from '../reporters/problem-text.js';
import { weekListChanges, weekListNotes } from '../reporters/week-list-notes.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { type RenderedIndex, type RenderedSection, renderIndex } from '../site/render-index.js';
import { drawChange } from '../terminal/change-view.js';
import { sanitise } from '../terminal/sanitise.js';
import { type Context, type ExitCode, styleFor } from './command.js';
import { type ChangeOptions, changingSite, shownPath, TAKES_BACK, writeDiff, writeNext } from './command-changes.js';
import { writeNote } from './command-note.js';
import { readProse } from './command-week.js';
import { exitCodeOf, openWorklogOf, readLanguages, siteFor } from './command-worklog.js';

export interface RenderIndexOptions extends ChangeOptions {
  readonly check?: boolean;
}

/** A section page whose list is to change. */
type ChangingSection = RenderedSection & { readonly edit: FileEdit };

/** `worklog render index`: brings the week lists of the section pages up to date. */
export async function renderIndexCommand(options: RenderIndexOptions, context: Context): Promise<ExitCode> {
  const site = await siteFor(context, options);
  const writes = options.check !== true && options.dryRun !== true;
  return changingSite(site, { ...options, dryRun: !writes }, context, async (makeChanges) => {
    const opened = await openWorklogOf(site, context, { ...options, lang: 'all' });
    const { language, languages } = opened.worklog;
    const asked = readLanguages(options.lang, language, languages, 'all');
    const index = await renderIndex(
      opened,
      readProse(context.templates),
      (own) => asked === null || asked.includes(own),
    );
    const changing = index.sections.filter((section): section is ChangingSection => section.edit !== null);
    const edits = changing.map(({ edit }) => edit);
    if (edits.length === 0) writeUpToDate(index, options, context);
    else if (options.check === true) for (const one of changing) writeUnrendered(one, opened, options, context);
    else if (options.dryRun === true) writeDiff(edits, options, context);
    else {
      makeChanges(edits, 'render index');
      for (const one of changing) writeRendered(one, opened, options, context);
      writeNext([TAKES_BACK], options, context);
    }
    tellLeft(index, opened, options, context);
    if (options.check === true && edits.length > 0) return 1;
    return index.problems.length > 0 ? 1 : exitCodeOf(opened);
  });
}

function writeRendered(
  section: ChangingSection,
  opened: OpenWorklog,
  options: RenderIndexOptions,
  context: Context,
): void {
  const file = shownPath(opened.site.root, section.file, context);
  if (options.quiet === true) {
    context.stdout.write(`${sanitise(file)}\n`);
    return;
  }
  const style = styleFor(context.stdout, context, options);
  context.stdout.write(`${drawChange(changeExcerpt(section.edit), file, style)}  ${weekListChanges(section)}\n`);
}

function writeUnrendered(
  section: ChangingSection,
  opened: OpenWorklog,
  options: RenderIndexOptions,
  context: Context,
): void {
  const file = sanitise(shownPath(opened.site.root, section.file, context));
  const style = styleFor(context.stdout, context, options);
  context.stdout.write(
    options.quiet === true ? `${file}\n` : `${style.warning('would change')} ${file}: ${weekListChanges(section)}\n`,
  );
}

function writeUpToDate({ sections }: RenderedIndex, options: RenderIndexOptions, context: Context): void {
  if (options.quiet === true || sections.length === 0) return;
  const isLeft = sections.some(({ left }) => left.length > 0);
  const one = sections.length === 1;
  const said = isLeft
    ? `There is nothing to write into the week ${one ? 'list' : 'lists'} that is certain.`
    : `The week ${one ? 'list is' : 'lists are'} up to date.`;
  context.stdout.write(`${said}\n`);
}

/** What is left for the author, on stderr. */
function tellLeft(
  { sections, unlisted, problems }: RenderedIndex,
  { site, sectionFolders, vocabulary }: OpenWorklog,
  options: RenderIndexOptions,
  context: Context,
): void {
  for (const problem of problems) writeNote(problemText(problem), options, context);
  for (const { file, left } of sections) {
    for (const note of weekListNotes(left)) {
      writeNote(`${shownPath(site.root, file, context)}: ${note}`, options, context);
    }
  }
  for (const language of unlisted) {
    const name = vocabulary.languageName(language);
    writeNote(
      `${sectionFolders.join(', ')} has no section page in ${name}, so no page lists its weeks.`,
      options,
      context,
    );
  }
}
