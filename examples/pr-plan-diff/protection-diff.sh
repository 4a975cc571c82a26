#!/bin/sh
# What a change does to backups, for any CI system: compares the working copy with a base revision.
#   sh protection-diff.sh origin/main npx cdk synth --quiet
# Writes protection.md (for a comment), protection.json and protection.sarif, and ends with the exit code of the diff:
# 0 nothing weakens, 1 failed, 2 usage, 3 not valid, 4 weakens, 5 irreversible.
set -eu

base=${1:?give the base revision, for instance origin/main}
shift
[ "$#" -gt 0 ] || set -- npx cdk synth --quiet

exec npx mongodb-backup diff --base-ref "$base" \
  --markdown protection.md --json protection.json --sarif protection.sarif \
  -- "$@"
