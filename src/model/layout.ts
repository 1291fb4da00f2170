/** How the cells of a table stand: in columns of equal width, or with one space around each. */
export const TABLE_LAYOUTS = ['padded', 'compact'] as const;
export type TableLayout = (typeof TABLE_LAYOUTS)[number];

/** The markers of an unordered list. */
export const BULLET_MARKERS = ['*', '-', '+'] as const;
export type BulletMarker = (typeof BULLET_MARKERS)[number];

/** The ways to write a line break into a cell. */
export const LINE_BREAK_TAGS = ['<br>', '<br/>', '<br />'] as const;
export type LineBreakTag = (typeof LINE_BREAK_TAGS)[number];

/** How pages are laid out. `keep` leaves everything of its kind as it is written. */
export interface Layout {
  readonly table: TableLayout | 'keep';
  readonly bullet: BulletMarker | 'keep';
  readonly lineBreak: LineBreakTag | 'keep';
  /** Whether a page ends in one line end and no blank lines. */
  readonly finalNewline: boolean;
  readonly trailingSpaces: 'remove' | 'keep';
  /** `normalise`: one blank line around headings and tables, and never two in a row. */
  readonly blankLines: 'normalise' | 'keep';
}

/** What the pages of a site show of its layout; null where they do not tell. */
export interface LayoutHabits {
  readonly table: TableLayout | null;
  readonly bullet: BulletMarker | null;
  readonly lineBreak: LineBreakTag | null;
}

/** What `worklog.toml` says of the layout; null where it says nothing. */
export type LayoutSettings = { readonly [Key in keyof Layout]: Layout[Key] | null };

/** The layout of a site's pages: what is set, else what most of its pages do, else what formatters usually do. */
export function siteLayout(settings: LayoutSettings, habits: LayoutHabits): Layout {
  return {
    table: settings.table ?? habits.table ?? 'padded',
    bullet: settings.bullet ?? habits.bullet ?? '-',
    lineBreak: settings.lineBreak ?? habits.lineBreak ?? '<br>',
    finalNewline: settings.finalNewline ?? true,
    trailingSpaces: settings.trailingSpaces ?? 'remove',
    blankLines: settings.blankLines ?? 'normalise',
  };
}
