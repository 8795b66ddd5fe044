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
