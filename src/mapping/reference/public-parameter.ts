/**
 * Whether AWS publishes this parameter, or the parameters below this path, for everyone. Their ARNs have no account.
 *
 * @param name starts with `/`.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html
 */
export function isPublicParameter(name: string): boolean {
  return name === '/aws/service' || name.startsWith('/aws/service/');
}
