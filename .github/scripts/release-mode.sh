#!/usr/bin/env bash
# What the release workflow does now: version, publish or snapshot. Usage: release-mode.sh <event> <branch>.
# A run by hand, on a branch other than main, is a snapshot of that branch.
set -euo pipefail
event=$1 branch=$2
pending=$(find .changeset -name '*.md' ! -name README.md | wc -l)

if [ "$event" = workflow_dispatch ] && [ "$branch" != main ]; then
  if [ "$pending" = 0 ]; then
    echo "A snapshot of $branch needs a changeset: it says which packages to release. Add one with \`pnpm changeset\`." >&2
    exit 1
  fi
  echo snapshot
elif [ "$pending" != 0 ]; then
  echo version
else
  echo publish
fi
