export const variableNamePattern = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
export const varNamePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;
export const roleNamePattern = /^[A-Za-z_][A-Za-z0-9_-]*$/;
export const groupPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
/** Some text in the name of a variable, and text that may be empty. */
export const namePartPattern = /^[A-Za-z0-9_]+$/;
export const optionalNamePartPattern = /^[A-Za-z0-9_]*$/;
/** The mode of a secret file, which only its owner can read. */
export const fileModePattern = /^0?[4-7]00$/;
