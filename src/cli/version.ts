import packageJson from '../../package.json' with { type: 'json' };

/** The version of worklog that runs. */
export const VERSION: string = packageJson.version;
