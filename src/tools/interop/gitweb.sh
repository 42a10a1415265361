#!/usr/bin/env bash
# Prints the avatar addresses in gitweb's log of a repository with one commit: gitweb.sh BASE EMAIL SIZE
# gitweb uses the size 16 in a log and 32 for a commit.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

git init -q --bare "$folder/some.git"
tree=$(git --git-dir="$folder/some.git" hash-object -t tree -w /dev/null)
commit=$(GIT_AUTHOR_NAME=Somebody GIT_AUTHOR_EMAIL=$2 GIT_COMMITTER_NAME=Somebody GIT_COMMITTER_EMAIL=$2 \
  git --git-dir="$folder/some.git" commit-tree -m "A start" "$tree")
git --git-dir="$folder/some.git" update-ref "$(git --git-dir="$folder/some.git" symbolic-ref HEAD)" "$commit"

action=log
[ "$3" = 16 ] || action=commit
BASE=$1 REPOSITORIES=$folder GITWEB_CONFIG=$here/gitweb.conf GATEWAY_INTERFACE=CGI/1.1 REQUEST_METHOD=GET \
  QUERY_STRING="p=some.git;a=$action" "${GITWEB:-/usr/share/gitweb/gitweb.cgi}" \
  | grep -o '<img[^>]*class="avatar"[^>]*>' | grep -o 'src="[^"]*"' | head -1 | sed 's/^src="//; s/"$//; s/&amp;/\&/g' | tr -d '\n'
