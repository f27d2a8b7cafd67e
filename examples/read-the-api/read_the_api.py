"""From the OpenAPI document of a server to a wrong payment and its rows. Python 3.8 or later, nothing to install.

PENSION_LEDGER_URL=http://127.0.0.1:8080 PENSION_LEDGER_KEY=pl_… python3 read_the_api.py
"""

import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

URL = os.environ.get("PENSION_LEDGER_URL", "http://127.0.0.1:8080").rstrip("/")
KEY = os.environ["PENSION_LEDGER_KEY"]


def get(path, ending="", reason=None, **params):
    """What the server answers; once more after its Retry-After, where it is busy. A reason shows whole what is masked otherwise."""
    query = {name: value for name, value in params.items() if value is not None}
    target = URL + path + ending + ("?" + urllib.parse.urlencode(query) if query else "")
    request = urllib.request.Request(target, headers={"Authorization": "Bearer " + KEY})
    if reason is not None:
        request.add_header("Unmask-Reason", urllib.parse.quote(reason))
    for attempt in (1, 2):
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                body = response.read()
                return body if ending else json.loads(body)
        except urllib.error.HTTPError as error:
            problem = json.loads(error.read())
            wait = error.headers.get("Retry-After")
            if attempt == 2 or wait is None:
                sys.exit("{code}: {detail}".format(**problem))
            time.sleep(int(wait))


# The document says where each operation is; only its name is known here.
operations = {
    operation["operationId"]: path
    for path, item in get("/openapi.json", lang="en")["paths"].items()
    for operation in item.values()
}


def ask(operation, ending="", **params):
    """An operation by its name: what stands in its path goes there, all else into the query."""
    path = operations[operation]
    for name in [name for name in params if "{" + name + "}" in path]:
        path = path.replace("{" + name + "}", urllib.parse.quote(str(params.pop(name)), safe=""))
    return get(path, ending, **params)


def items(operation, **params):
    """Every item of a list, page by page, all at one position."""
    cursor = None
    while True:
        page = ask(operation, cursor=cursor, **params)
        yield from page["items"]
        cursor = page["nextCursor"]
        if cursor is None:
            return


def yuan(fen):
    return "{}{}.{:02d}".format("-" if fen < 0 else "", abs(fen) // 100, abs(fen) % 100)


overview = ask("overview", year=2022)
policy = overview["policy"]
print("2022 at position {}, by {} {}".format(overview["position"], policy["id"], policy["version"]))
print("paid in the year: {} yuan".format(yuan(overview["zoneTotals"]["totals"]["yearPaidFen"])))
if overview["findings"]["state"] != "ready":
    print("  findings: " + overview["findings"]["state"])
for tally in (overview["findings"]["is"] or {"byCode": []})["byCode"]:
    print("  {}: {}, overpaid {} yuan".format(tally["code"], tally["findings"], yuan(tally["lossFen"])))

paid = [found for found in items("findings", severity="loss") if found["participantId"] and found["months"]]
if not paid:
    sys.exit("nothing was overpaid")
finding = max(paid, key=lambda found: found["fen"])
who, month = finding["participantId"], finding["months"][0]
print("{} {} {}: {} yuan".format(finding["code"], who, month, yuan(finding["fen"])))
print("  " + finding["sentence"]["en"])

explanation = ask("explain", id=who, month=month, lang="en", reason="working the month out again")["explanation"]
answer = explanation["answer"]
because = ", " + answer["reason"] if answer["reason"] else ""
print("due: {} yuan, {}{}".format(yuan(answer["totalFen"]), answer["status"], because))
print("paid: {} yuan".format(yuan(explanation["paid"]["totals"]["paidFen"] if explanation["paid"] else 0)))
counts = [len(explanation[part]) for part in ("steps", "parameters", "facts")]
print("explained: {} steps, {} parameters, {} facts".format(*counts))

for event_id in finding["eventIds"]:
    event = ask("event", eventId=event_id)["event"]
    source = event["source"]
    row = "{}, line {}".format(source["file"], source["line"]) if source else "no file"
    print("  {} of {}, entered by {}, reviewed by {}: {}".format(
        event["type"], event["on"], event["maker"], event["checker"], row))

folder = sys.argv[1] if len(sys.argv) > 1 else "."
name = "findings-{}.xlsx".format(overview["position"])
with open(os.path.join(folder, name), "wb") as file:
    file.write(ask("findings", ending=".xlsx", severity="loss", lang="en"))
with open(os.path.join(folder, "explanation.json"), "w", encoding="utf-8") as file:
    json.dump(explanation, file, ensure_ascii=False, separators=(",", ":"))
print("taken home: {}, explanation.json".format(name))
