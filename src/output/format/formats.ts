/** How variables are written to a file or to stdout. */
export const formats = ['sh', 'dotenv', 'docker', 'json', 'powershell'] as const;
export type Format = (typeof formats)[number];
