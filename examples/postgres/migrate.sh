#!/bin/sh
# Applies each of ../migrations once, in the order of their names and in one transaction each; stops at the first that
# fails, with psql's exit status. psql takes host, port, database, user and password from PGHOST … PGPASSWORD.
set -eu
cd "$(dirname "$0")"

# Careless, as programs are: `pipeline-secrets run` hides the password. (Not `echo`: it changes backslashes in some shells.)
printf 'migrating postgres://%s:%s@%s:%s/%s\n' "$PGUSER" "$PGPASSWORD" "$PGHOST" "$PGPORT" "$PGDATABASE"

for file in ../migrations/*.sql; do
  psql --no-psqlrc --no-password --quiet --single-transaction --set ON_ERROR_STOP=1 \
    --set file="$file" --set name="${file##*/}" --file - <<'SQL'
SET client_min_messages = warning;
CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY);
SELECT NOT EXISTS (SELECT FROM migrations WHERE name = :'name') AS is_new \gset
\if :is_new
  \echo applying :name
  INSERT INTO migrations VALUES (:'name');
  \include :file
\endif
SQL
done
