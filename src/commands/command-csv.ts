import { Failure } from '../model/failure.js';

/** The option of commands that give out CSV. */
export interface CsvOptions {
  readonly bom?: boolean;
}

/** By it spreadsheet programs know that a file is UTF-8; without, they take accents for something else. */
const BYTE_ORDER_MARK = '\ufeff';

/** CSV as it is asked for: with `--bom` behind a byte order mark. */
export function markedCsv(csv: string, { bom }: CsvOptions): string {
  return bom === true ? BYTE_ORDER_MARK + csv : csv;
}

/**
 * Checks that `--bom` goes with CSV. Programs read the other forms, TSV too, whose escapes no spreadsheet knows.
 *
 * @throws Failure where it goes with another form
 */
export function checkBom({ bom }: CsvOptions, output: string): void {
  if (bom !== true || output === 'csv') return;
  throw new Failure({
    problem: '--bom is for spreadsheet programs that read CSV',
    expected: '--bom with --output csv',
    found: `--bom with --output ${output}`,
    advice: 'Leave --bom out: programs read every other form as UTF-8 without it.',
  });
}
