# SPDX-License-Identifier: Apache-2.0
"""Reads what two paired nodes offer over TAXII, with a foreign client (taxii2-client).

    scripts/stix_walk.py exchange LIENQUAN FOLDER VN_URL CN_URL   one message of every type; writes the collections
    scripts/stix_walk.py withdraw LIENQUAN FOLDER VN_URL CN_URL   takes back, allows, hands in; CN may be killed meanwhile
"""

import datetime
import http.cookiejar
import json
import pathlib
import re
import subprocess
import sys
import time
import urllib.parse
import urllib.request
import uuid

from taxii2client.v21 import Server, as_pages

step, lienquan, folder, vn_url, cn_url = sys.argv[1:6]
folder = pathlib.Path(folder)
urls = {"vn": vn_url, "cn": cn_url}
now = datetime.datetime.now(datetime.timezone.utc)
PASSWORD = "a password of its own"


def stamp(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def run(*arguments, given=None):
    answer = subprocess.run([lienquan, *arguments], input=given, capture_output=True, text=True)
    if answer.returncode:
        sys.exit(f"error: {' '.join(arguments)}: {answer.stderr}")
    return answer.stdout


def token(side):
    """Gives the account an own password and makes a token, as its officer would."""
    kept = folder / f"{side}.token"
    if kept.exists():
        return kept.read_text()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def page(path, **fields):
        data = urllib.parse.urlencode(fields).encode() if fields else None
        return browser.open(urls[side] + path, data, timeout=30).read().decode()

    def csrf(text):
        return re.search(r'name="csrf" value="([^"]+)"', text)[1]

    first = (folder / f"{side}.password").read_text().strip()
    account = page("/login", csrf=csrf(page("/login")), login="tool", password=first)
    page("/account/password", csrf=csrf(account), old=first, new=PASSWORD, repeat=PASSWORD)
    request = urllib.request.Request(
        urls[side] + "/api/v1/tokens",
        json.dumps({"login": "tool", "password": PASSWORD}).encode(),
        {"Content-Type": "application/json"},
    )
    made = json.loads(urllib.request.urlopen(request, timeout=30).read())["token"]
    kept.write_text(made)
    return made


def collection(side, alias):
    root = Server(urls[side] + "/taxii2/", user="tool", password=token(side)).default
    return next(found for found in root.collections if found.custom_properties.get("alias", found.alias) == alias)


def objects(side, alias, **match):
    pages = as_pages(collection(side, alias).get_objects, per_request=50, **match)
    return [found for page in pages for found in page.get("objects", [])]


def poll():
    """A second foreign client, where it is installed; it can't follow the relative address of an API root."""
    try:
        import cytaxii2.cytaxii2
    except ImportError:
        return
    client = cytaxii2.cytaxii2.cytaxii2(discovery_url=cn_url + "/taxii2/", username="tool", password=token("cn"))
    client.api_root = cn_url + "/exchange/"
    answer = client.poll_request(collection_id=collection("cn", "received").id, limit=1000)
    ids = {found["id"] for found in answer["response"].get("objects", [])} if answer["status"] else set()
    if ids != {found["id"] for found in objects("cn", "received")}:
        sys.exit("error: cytaxii2 polls other objects than taxii2-client")
    print(f"  cytaxii2 polls the same {len(ids)} objects")


def wait(what, condition):
    begin = time.time()
    while time.time() - begin < 90:
        try:
            if condition():
                print(f"  {what} ({time.time() - begin:.1f} s)", flush=True)
                return
        except OSError:
            pass  # killed, and not there again yet
        time.sleep(0.3)
    sys.exit(f"error: not within 90 seconds: {what}")


def text(vi, zh, en=None):
    return {"lang": "vi", "text": vi, "translations": {"zh-CN": zh, **({"en": en} if en else {})}}


HANDLING = {"codes": ["H0"], "tlp": "GREEN", "pap": "GREEN"}
SEIZURE = {
    "id": "CN-2026-42", "office": "CN-7200", "date": "2026-06-12", "place": {"kind": "land_border", "gate": "G01"},
    "direction": "import", "mode": "road", "route": {"departure": "Long An", "destination": "Bằng Tường"},
    "commodities": [{"commodity_group": "tobacco", "quantities": [{"quantity": "118600", "unit": "sticks"}]}],
    "modus_operandi": "vehicle", "detection_method": ["scanner"], "legal_status": "criminal", "persons": 2}
SILENT = {"refusal", "feedback", "minute", "permission", "disclosure", "revocation"}


def message(kind, body=None, handling=HANDLING, **more):
    content = {
        "v": 1, "type": kind, "reference": f"VN-VI/{kind}",
        "subject": text(f"Tin {kind}", f"消息 {kind}", f"Message {kind}"), "text": text("Nội dung", "内容"),
        "sign_off": {"drafted_by": "Nguyễn Thị Lan", "approved_by": "Trần Văn Minh", "approved_at": stamp(now)},
        **({"body": body} if body else {}), **more,
    }
    if kind not in SILENT:
        content |= {
            "legal_basis": {"kind": "agreement", "article": "5", "title": text("Hiệp định", "协定")},
            "purpose": text("Ngăn chặn buôn lậu", "打击走私"), "handling": handling,
            "evaluation": {"source": "B", "information": 2},
        }
    return content


def send(content, sender="VN-VI", receiver="CN-7200"):
    side = "vn" if sender.startswith("VN") else "cn"
    return run("exchange", "send", "--node", str(folder / side), "--from", sender, "--to", receiver, "-",
               given=json.dumps(content, ensure_ascii=False)).strip()


FACTS = {
    "goods": [{"hs": "240220", "description": text("Thuốc lá", "香烟"), "quantity": "120000", "unit": "NMP", "brand": "555"}],
    "conveyances": [
        {"mode": "road", "id": "12C-123.45", "nationality": "VN", "seals": ["VNS0012345"], "containers": ["CSQU3054383"]},
        {"mode": "sea", "id": "9074729", "name": "Lucky Star"},
    ],
    "parties": [
        {"kind": "company", "role": "importer", "names": ["Công ty O'Hara \\ Co", "广西金龙贸易有限公司"],
         "identifiers": [{"kind": "tax_code", "value": "0100109106"}], "country": "VN"},
        {"kind": "person", "role": "driver", "names": ["Nguyễn Văn A"]},
    ],
    "route": {"departure": "Long An", "destination": "Bằng Tường", "gate": "G01"},
    "documents": [{"kind": "certificate_of_origin", "number": "E251234567890"}], "measures": ["check"],
}


def watch(kind, entry="W1", texts=("Hoa Sen", "荷花")):
    return message(kind, {
        "entry": entry, "subject": "company", "texts": list(texts), "category": "business", "action": "check",
        "reason": text("Nghi buôn lậu", "涉嫌走私"), "valid_from": "2026-01-01", "valid_to": "2036-01-01"})


def exchange():
    alert = send(message("alert", facts=FACTS, urgency="immediate"))
    due = stamp(now + datetime.timedelta(days=30))
    question = [{"id": "1", "text": text("Có thật không?", "是否真实？")}]
    request = send(message("request", {"kind": "document_verification", "questions": question}, due=due, urgency="urgent",
                           facts={"documents": FACTS["documents"]}))
    other = send(message("request", {"kind": "information", "questions": question}, due=due, urgency="routine"))
    rule = send(message("rule", {"rule": "id: r1\nwhen: gross_kg > 1.0", "expires": "2036-01-01"}))
    for content in (
        message("information", facts=FACTS), watch("watch_add"), watch("watch_amend", texts=("Hoa Sen", "Lotus")),
        watch("watch_add", "W2", ("Kim Long",)), watch("watch_revoke", "W2"),
        message("situation_report", {"operation": "MD-2026", "from": "2026-06-01", "to": "2026-06-07", "seizures": 3}),
        message("statistics", {"from": "2026-06-01", "to": "2026-06-30", "figures": [
            {"measure": "seizures", "commodity_group": "tobacco", "value": "7"}]}),
        message("minute", {"date": "2026-06-20", "place": "Nam Ninh", "document": "bien-ban.pdf",
                           "sha256": "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg", "signatories": ["Nguyễn Văn A"],
                           "decisions": [text("Họp lại", "再次开会")]}),
    ):
        send(content)
    permission = send(message("permission", {"message": alert, "acts": ["export", "print"], "until": "2036-01-01"}))
    wait("everything arrived at Nanning", lambda: permission in run(
        "exchange", "list", "--node", str(folder / "cn"), "--limit", "100", "--json"))
    back = {"sender": "CN-7200", "receiver": "VN-VI"}
    answer = {"answers": [{"question": "1", "outcome": "answered", "text": text("Giả.", "证书系伪造。")}], "final": True}
    send(message("reply", answer, in_reply_to=request), **back)
    send(message("refusal", {"ground": "not_competent", "reason": text("Không", "不是")}, in_reply_to=other), **back)
    send(message("rule_answer", {"rule": rule, "looked_at": 1000, "cells": [
        {"week": "2026-06-01", "office": "CN-7200", "count": 12}]}, in_reply_to=rule), **back)
    send(message("seizure_report", SEIZURE,
                 in_reply_to=alert), **back)
    send(message("disclosure", {"message": alert, "recipient": "court", "name": "Toà án", "at": stamp(now),
                                "reason": text("Xét xử", "审理")}), **back)
    send(message("feedback", {"use": "seizure", "text": text("Đã bắt giữ.", "已查获。"), "case": "CN-2026-42"},
                 in_reply_to=alert), **back)

    def types(side, alias):
        marks = [extension.get("message_type") for found in objects(side, alias) if found["type"] == "report"
                 and not found.get("revoked") for extension in found.get("extensions", {}).values()]
        return set(marks)

    there = {"alert", "request", "rule", "information", "watch_amend", "situation_report", "statistics", "minute",
             "permission"}
    here = {"reply", "refusal", "rule_answer", "seizure_report", "disclosure", "feedback"}
    wait("all types that Lạng Sơn sent are offered by both", lambda: there <= types("vn", "released")
         and there <= types("cn", "received"))
    wait("all types that Nanning sent are offered by both", lambda: here <= types("cn", "released")
         and here <= types("vn", "received"))
    for name, parts in (("released", (("vn", "released"), ("vn", "received"))),
                        ("received", (("cn", "received"), ("cn", "released")))):
        found = {entry["id"]: entry for side, alias in parts for entry in objects(side, alias)}
        bundle = {"type": "bundle", "id": f"bundle--{uuid.uuid4()}", "objects": list(found.values())}
        (folder / f"{name}.json").write_text(json.dumps(bundle, ensure_ascii=False))
        kinds = sorted({entry["type"] for entry in found.values()})
        print(f"  {name}.json: {len(found)} objects: {', '.join(kinds)}")
    # Revocations are dated by the node that carries them out; all else is the same to the byte.
    vn, cn = ({entry["id"]: entry for entry in json.loads((folder / name).read_text())["objects"]
               if not entry.get("revoked")} for name in ("released.json", "received.json"))
    if vn != cn:
        sys.exit(f"error: the two sides offer other objects: {[key for key in vn.keys() | cn.keys() if vn.get(key) != cn.get(key)]}")
    print("  both sides offer the same objects")
    poll()


def withdraw():
    secret = "99X-SECRET"
    facts = {"conveyances": [{"mode": "road", "id": secret}]}
    shown = send(message("alert", facts=facts))
    hidden = send(message("alert", facts=facts, handling={"codes": ["H2"], "tlp": "AMBER", "pap": "GREEN"}))

    def found(side="cn", alias="received"):
        return json.dumps(objects(side, alias, version="all"), ensure_ascii=False)

    def reported(message):
        return f'"message": "{message}"' in found()

    wait("an alert is offered by a node that was killed meanwhile", lambda: reported(shown))
    if reported(hidden):
        sys.exit("error: what must not be exported is offered")
    send(message("permission", {"message": hidden, "acts": ["export"]}))
    wait("one that needs a permission is offered once it has come", lambda: reported(hidden))
    for one in (shown, hidden):
        send(message("revocation", {"message": one, "reason": text("Sai", "错误")}))
    wait("taken back, no version of them says what they were", lambda: secret not in found()
         and secret not in found("vn", "released"))
    indicator = f"indicator--{uuid.uuid4()}"
    collection("vn", "inbox").add_objects({"objects": [{
        "type": "indicator", "spec_version": "2.1", "id": indicator, "created": stamp(now), "modified": stamp(now),
        "name": "Camera 4", "pattern": "[x-customs-vehicle:registration = '29A-555.55']", "pattern_type": "stix",
        "valid_from": stamp(now)}]})
    node = ["--node", str(folder / "vn")]
    if indicator not in run("exchange", "inbox", *node):
        sys.exit("error: the inbox does not show what was handed in")
    draft = run("exchange", "inbox", "draft", *node, "--officer", "tool", "--from", "VN-VI", "--to", "CN-7200", indicator)
    if indicator in run("exchange", "inbox", "list", *node):
        sys.exit("error: what became a draft still waits")
    print(f"  what a tool handed in became the draft {draft.strip()}")


if __name__ == "__main__":
    {"exchange": exchange, "withdraw": withdraw}[step]()
