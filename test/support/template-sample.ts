/**
 * Rows of a task table as the programme's template comes with them, on the days of its sample: enough of its lines for a
 * page to be known as the template's own.
 */
export const SAMPLE_ROWS: readonly string[] = [
  '| 2 | - Create AWS Free Tier account <br> - Access Key <br> - Secret Key <br> - Default Region | 08/11/2025 | 08/12/2025 | <https://cloudjourney.awsstudygroup.com/> |',
  '| 3 | - Launch an EC2 instance <br> - Connect via SSH <br> - Attach an EBS volume | 08/13/2025 | 08/13/2025 | |',
];
