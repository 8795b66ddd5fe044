/** Whether a text starts like a reference by name. ARNs do not count: applications also take them as plain text. */
export function looksLikeReference(text: string): boolean {
  return /^(?:ssm|secretsmanager):/.test(text);
}

export function looksLikeReferenceOrArn(text: string): boolean {
  return looksLikeReference(text) || text.startsWith('arn:');
}
