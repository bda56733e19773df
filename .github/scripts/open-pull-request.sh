#!/usr/bin/env bash
# Commits what changed in the work tree to a branch and opens, or updates, its pull request.
# Usage: open-pull-request.sh <branch> <base> <title> <body>. Needs GH_TOKEN. Does nothing when nothing changed.
set -euo pipefail
branch=$1 base=$2 title=$3 body=$4

if [ -z "$(git status --porcelain)" ]; then
  echo "Nothing changed: no pull request."
  exit 0
fi
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git checkout -B "$branch"
git add --all
git commit --message "$title"
# The branch belongs to this script: it always holds the newest result on top of its base.
"$(dirname "$0")/push.sh" --force "HEAD:refs/heads/$branch"
if [ "$(gh pr list --head "$branch" --base "$base" --state open --json number --jq length)" = 0 ]; then
  gh pr create --head "$branch" --base "$base" --title "$title" --body "$body"
fi
