export const variableNamePattern = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
export const varNamePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;
export const roleNamePattern = /^[A-Za-z_][A-Za-z0-9_-]*$/;
