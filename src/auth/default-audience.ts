/**
 * For whom an OIDC token is meant unless the workflow says otherwise: STS in the partition of the role.
 *
 * @see https://docs.amazonaws.cn/en_us/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 */
export function defaultAudience(roleArn: string): string {
  return roleArn.startsWith('arn:aws-cn:') ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
