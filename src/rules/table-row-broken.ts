import { rowFaults } from '../page/row-faults.js';
import { rule } from './rule.js';

export const tableRowBroken = rule({
  id: 'table-row-broken',
  tier: 'basic',
  severity: 'error',
  fix: null,
  summary: 'a row of the task table that a line break or a pipe in its text has torn apart',
  why: 'Hugo shows the pieces as rows of their own or in the wrong columns, and cells beyond the last column not at all.',
  messages: {
    split: {
      text: 'This row of the task table is spread over {lines} lines, and Hugo shows each line as a row of its own or as text below the table.',
      help: 'Write the row on one line, with `<br>` where a cell needs a line break.',
    },
    code: {
      text: 'The pipe in this code ends the cell, so the row has {cells} cells for {columns} columns.',
      help: 'Write `\\|` for a pipe in a cell, in code too.',
    },
    pipe: {
      text: 'A pipe in the text of the task ends its cell, so the dates stand in the wrong columns.',
      help: 'Write `\\|` for a pipe that belongs to the text.',
    },
  },
  passing: [
    '| Day | Task | Start | End | Reference |\n| --- | --- | --- | --- | --- |\n| 2 | - Learn EC2 <br> - Create an instance | 01/09/2025 | 01/09/2025 | |\n',
    '| Day | Task | Start | End | Reference |\n| --- | --- | --- | --- | --- |\n| 2 | Count with `ls \\| wc` | 01/09/2025 | 01/09/2025 | |\n',
    '| Day | Task | Start | End | Reference |\n| --- | --- | --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025 | 01/09/2025\n| 3 | Learn S3 | 02/09/2025 | 02/09/2025\n',
    '| Day | Task | Start | End |\n| --- | --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025\n| 3 | Learn S3 | 02/09/2025 | 02/09/2025 |\n',
    'Day | Task | Start | End\n--- | --- | --- | ---\n2 | Learn EC2 | 01/09/2025 | 01/09/2025\n3 | Learn S3\n',
    // More cells than columns, but the dates are where they belong.
    '| Day | Task | Start | End |\n| --- | --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025 | 01/09/2025 | done |\n',
    '| Tool | Use |\n| --- | --- |\n| `a|b` | choice |\n',
    '| Day | Task | Start | End |\n| --- | --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025\n- a list below | with a pipe\n',
  ],
  failing: [
    '| Day | Task | Start | End | Reference |\n| --- | --- | --- | --- | --- |\n⟦| 2 | - Learn EC2\n- Create an instance | 01/09/2025 | 01/09/2025 | |⟧\n',
    '| Day | Task | Start | End | Reference |\n| --- | --- | --- | --- | --- |\n⟦| 2 | Learn EC2 and\nS3 | 01/09/2025 | 01/09/2025 | |⟧\n| 3 | Learn RDS | 02/09/2025 | 02/09/2025 | |\n',
    '| Day | Task | Start | End | Reference |\n| --- | --- | --- | --- | --- |\n⟦| 2 | Learn EC2 | 01/09/2025 | 01/09/2025\n     | <https://docs.aws.amazon.com/> |⟧\n| 3 | Learn RDS | 02/09/2025 | 02/09/2025 | |\n',
    '| Day | Task | Start | End | Reference |\n| --- | --- | --- | --- | --- |\n⟦| 2 | Learn EC2:\nimages,\ndisks | 01/09/2025 | 01/09/2025 | |⟧\n',
    '| Day | Task | Start | End | Reference |\n| --- | --- | --- | --- | --- |\n| 2 | Count with `ls ⟦|⟧ wc` | 01/09/2025 | 01/09/2025 | |\n',
    '| Day | Task | Start | End | Reference |\n| --- | --- | --- | --- | --- |\n| 2 | Choose EC2 ⟦|⟧ Lambda | 01/09/2025 | 01/09/2025 | |\n',
  ],
  checkWeek(page, { report }) {
    if (page.taskTable === null) return;
    const { text, source, taskTable } = page;
    for (const fault of rowFaults(text, taskTable)) {
      const { span, rows } = fault;
      if (fault.kind === 'split') {
        const lines = source.lineOf(span.end) - source.lineOf(span.start) + 1;
        report(page, { message: 'split', span, data: { lines } });
      } else {
        const cells = rows.reduce((sum, row) => sum + row.cells.length + row.dropped.length, 0);
        const data = { cells, columns: taskTable.columns.length };
        report(page, { message: fault.inCode ? 'code' : 'pipe', span, data });
      }
    }
  },
});
