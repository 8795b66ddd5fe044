/** A region or availability zone: `eu-west-1`, `us-gov-east-1`, `us-isob-east-1`, `eusc-de-east-1`, `eu-west-1a`. */
const regionName =
  /^(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)-(?:(?:gov|iso[a-z]?|de)-)?(?:north|south|east|west|central)(?:east|west)?-\d[a-f]?$/;

/**
 * The reason why masking a value will hide other text too: it is a word that is common in logs, or shorter than six
 * characters. White space around it does not count, because the runner trims masks. An empty value is not a secret.
 */
export function shortSecretReason(value: string): 'short' | 'common word' | undefined {
  const word = value.trim();
  if (word === '') return undefined;
  if (isCommonWord(word)) return 'common word';
  return word.length < 12 && [...word].length < 6 ? 'short' : undefined;
}

/** Whether a text is a word that is common in logs. The longest has 20 characters. */
export function isCommonWord(text: string): boolean {
  if (text.length > 20) return false;
  const word = text.toLowerCase();
  return commonWords.has(word) || regionName.test(word);
}

const wordGroups = [
  // Literals and switches.
  'true false null none undefined yes no on off enabled disabled default required optional',
  // Stages.
  'dev develop development test testing qa uat int integration stage staging preprod pre-production',
  'preproduction preview sandbox demo beta prod production live local',
  // Hosts and protocols.
  'localhost 127.0.0.1 0.0.0.0 http https internal external public private',
  // Branches.
  'main master release',
  // Log levels.
  'trace debug info notice warn warning error fatal critical verbose',
  // User names and databases.
  'admin administrator root user username guest nobody ubuntu ec2-user service system app application',
  'api web server client worker postgres postgresql mysql mariadb mongodb redis oracle sqlserver',
  'database dbname schema',
  // Placeholders.
  'password passwd secret secrets changeme change-me example token value string',
  // Tools that name their own steps.
  'docker github gitlab amazon amazonaws node npm python java linux windows build deploy',
];

/** Lower-case words that are common in logs: masking one makes the log unreadable and can drop job outputs. */
export const commonWords: ReadonlySet<string> = new Set(wordGroups.flatMap((group) => group.split(' ')));
