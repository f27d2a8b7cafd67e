#!/bin/sh
# The same with curl alone: PENSION_LEDGER_URL=http://127.0.0.1:8080 PENSION_LEDGER_KEY=pl_… sh read-the-api.sh [FOLDER]
set -eu
url=${PENSION_LEDGER_URL:-http://127.0.0.1:8080}
cd "${1:-.}"

# The key stands in no command line: others on the machine could read it there. --retry waits as Retry-After says.
get() {
  printf 'header = "Authorization: Bearer %s"\n' "$PENSION_LEDGER_KEY" |
    curl --config - --silent --show-error --fail-with-body --retry 1 "$@"
}

get "$url/v1/overview/2022" >overview.json
get "$url/v1/findings?severity=loss&limit=1&lang=en" >finding.json
get "$url/v1/findings.csv?severity=loss&lang=en" >findings.csv

participant=$(sed -n 's/.*"participantId":"\([^"]*\)".*/\1/p' finding.json)
month=$(sed -n 's/.*"months":\["\([^"]*\)".*/\1/p' finding.json)
get "$url/v1/participants/$participant/explain/$month?lang=en" >explanation-answer.json

for event in $(sed -n 's/.*"eventIds":\[\([^]]*\)\].*/\1/p' finding.json | tr -d '"' | tr ',' ' '); do
  { get "$url/v1/events/$event" && echo; } |
    sed -n 's/.*"type":"\([^"]*\)","schemaVersion".*"source":{"file":"\([^"]*\)".*"line":\([0-9]*\)}.*/\1: \2, line \3/p'
done

get --output findings.xlsx "$url/v1/findings.xlsx?severity=loss&lang=en"
