/** Where an ARN says that its resource is. */
export interface Home {
  readonly partition: string;
  readonly region: string;
  /** The ARNs of public parameters have none. */
  readonly account?: string;
}

export interface ParameterReference {
  readonly store: 'ssm';
  /** The name, or the ARN without its selector. */
  readonly name: string;
  readonly home?: Home;
  /** A version (digits) or a label. */
  readonly selector?: string;
  /** A literal top-level key, or an RFC 6901 pointer if it starts with `/`. */
  readonly key?: string;
}

export interface SecretReference {
  readonly store: 'secretsmanager';
  /** The name, or the ARN (with or without the random suffix). */
  readonly id: string;
  readonly home?: Home;
  readonly stage?: string;
  readonly version?: string;
  readonly key?: string;
}

export type Reference = ParameterReference | SecretReference;

/** All parameters below a path. */
export interface PathReference {
  readonly store: 'ssm';
  /** Starts and ends with `/`. */
  readonly path: string;
}
