/** Thrown by a reader that cannot tell whether what it is given is right. */
export class InDoubt extends Error {
  constructor() {
    super('these fields must be left to the schema');
  }
}
