/** Names that a mapping gives to what it declares, apart from variables. */
export const varNamePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;
export const roleNamePattern = /^[A-Za-z_][A-Za-z0-9_-]*$/;
