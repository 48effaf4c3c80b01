"""A receiver of Caveat's webhooks:  pip install -r requirements.txt && WEBHOOK_SECRET=whsec_… python receiver.py"""

import json
import os
import sqlite3
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

# Tables of the CMS, so that a page and what is known of its claims are written in one transaction.
TABLES = """
    CREATE TABLE IF NOT EXISTS webhooks (id TEXT PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS claims (id TEXT PRIMARY KEY, version INTEGER, status TEXT, caveat TEXT);
"""
# Writes nothing where the claim has this version already, or a newer one.
NEWER = """
    INSERT INTO claims (id, version, status, caveat) VALUES (:id, :version, :status, :words)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status, caveat = excluded.caveat
    WHERE excluded.version > claims.version
"""

STORE = "caveats.sqlite"
webhook = Webhook(os.environ["WEBHOOK_SECRET"])


def apply(webhook_id, claims):
    """Takes in what is news. An event comes again under the same id; an older version may come after a newer one."""
    with closing(sqlite3.connect(STORE, isolation_level=None)) as database:
        database.execute("BEGIN IMMEDIATE")
        is_new = database.execute("INSERT INTO webhooks (id) VALUES (?) ON CONFLICT DO NOTHING", [webhook_id])
        for claim in claims if is_new.rowcount == 1 else []:
            row = {key: claim[key] for key in ("id", "version", "status")}
            if database.execute(NEWER, {**row, "words": json.dumps(claim["caveat"])}).rowcount == 1:
                caveat = claim["caveat"].get("en") or "no caveat"
                print(f"claim {claim['id']}, version {claim['version']}, {claim['status']}: {caveat}", flush=True)
        versions = dict(database.execute("SELECT id, version FROM claims"))
        database.execute("COMMIT")
    return [{"claimId": claim["id"], "version": versions[claim["id"]]} for claim in claims]


def claims_of(data):
    return [{**data["claim"], "caveat": data["caveat"]}] if "claim" in data else data.get("claims", [])


def acknowledgements(data, shown):
    """What the pages of these stories show now. Leave it out where a page is not updated until later."""
    stories = [data["story"]] if "story" in data else data.get("stories", [])
    return [{"storyId": story["id"], "claims": shown} for story in stories] if shown else []


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        # The bytes as they came: parsed and written again, they would not verify.
        body = self.rfile.read(int(self.headers["content-length"]))
        try:
            event = webhook.verify(body, dict(self.headers))
        except (WebhookVerificationError, ValueError) as error:
            # The library ends in a ValueError where the header holds half a signature.
            print(f"refused: {error}", flush=True)
            self.send_response(401)
            self.end_headers()
            return
        print(f"verified: {event['type']}", flush=True)
        shown = apply(self.headers["webhook-id"], claims_of(event["data"]))
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps({"acknowledgements": acknowledgements(event["data"], shown)}).encode())

    def log_message(self, *_):
        pass


with closing(sqlite3.connect(STORE)) as database:
    database.executescript(TABLES)
port = int(os.environ.get("PORT", "4848"))
print(f"Webhooks are awaited at http://127.0.0.1:{port}/", flush=True)
ThreadingHTTPServer(("127.0.0.1", port), Receiver).serve_forever()
