/** `role/NAME` for the ARN of a role or of one of its sessions; `user/NAME` for that of a user. */
export function principalOf(arn: string): string {
  const principal = arn.split(':').slice(5).join(':');
  return principal.replace(/^assumed-role\/(.*)\/[^/]*$/, 'role/$1');
}
