/**
 * Whether AWS itself publishes this parameter, or those below this path, for everybody. Their ARNs have no account.
 *
 * @param name starts with `/`.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html
 */
export function isPublicParameter(name: string): boolean {
  return name === '/aws/service' || name.startsWith('/aws/service/');
}
