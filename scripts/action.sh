#!/usr/bin/env bash
# What action.yml runs: annotations beside the lines, a summary on the job's page, a SARIF file. Its inputs are variables.
set -uo pipefail

words=()
read -ra given <<<"${TEXTS:-}"
words+=("${given[@]+"${given[@]}"}")
read -ra given <<<"${AGAINST:-}"
if [ ${#given[@]} -gt 0 ]; then
    for source in "${given[@]}"; do words+=(--against "$source"); done
fi
[ -z "${FAIL_ON:-}" ] || words+=(--fail-on "$FAIL_ON")
[ -z "${SINCE:-}" ] || words+=(--since "$SINCE")
read -ra given <<<"${ARGS:-}"
words+=("${given[@]+"${given[@]}"}")

quoteproof check "${words[@]}" --format annotations
code=$?
[ $code -ne 2 ] || exit 2

summary=${SUMMARY:-$(mktemp)}
quoteproof check "${words[@]}" --format markdown -o "$summary" || true
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    head -c 1000000 "$summary" >>"$GITHUB_STEP_SUMMARY" # a service takes 1 MiB of it
fi
if [ -n "${SARIF:-}" ]; then
    quoteproof check "${words[@]}" --format sarif -o "$SARIF" || true
    [ -z "${GITHUB_OUTPUT:-}" ] || echo "sarif=$SARIF" >>"$GITHUB_OUTPUT"
fi
exit $code
