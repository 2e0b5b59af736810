# SPDX-License-Identifier: Apache-2.0
"""The demo's conversation between two offices: an alert, a request that is answered, a seizure reported back.

    scripts/demo_exchange.py LIENQUAN VN_NODE CN_NODE
"""
import datetime
import json
import subprocess
import sys
import time

lienquan, vietnam, china = sys.argv[1:4]
now = datetime.datetime.now(datetime.timezone.utc)


def stamp(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def text(vi, zh, language="vi"):
    first, other, tag = (vi, zh, "zh-CN") if language == "vi" else (zh, vi, "vi")
    return {"lang": "vi" if language == "vi" else "zh-CN", "text": first, "translations": {tag: other}}


def message(kind, subject, body=None, language="vi", **more):
    names = ("Nguyễn Thị Lan", "Trần Văn Minh") if language == "vi" else ("王丽", "李强")
    return {
        "v": 1, "type": kind, "subject": subject,
        "legal_basis": {
            "kind": "agreement", "article": "5",
            "title": text("Hiệp định hợp tác và hỗ trợ hành chính hải quan", "海关行政互助合作协定"),
        },
        "purpose": text("Ngăn chặn buôn lậu thuốc lá", "打击香烟走私"),
        "evaluation": {"source": "B", "information": 2},
        "handling": {"codes": ["H1"], "tlp": "AMBER", "pap": "GREEN"},
        "sign_off": {"drafted_by": names[0], "approved_by": names[1], "approved_at": stamp(now)},
        **({"body": body} if body else {}), **more,
    }


def run(*arguments, given=None):
    return subprocess.run([lienquan, *arguments], input=given, capture_output=True, text=True, check=True).stdout


def send(node, sender, receiver, content):
    return run("exchange", "send", "--node", node, "--from", sender, "--to", receiver, "-",
               given=json.dumps(content, ensure_ascii=False)).strip()


def letters(node):
    return {letter["id"]: letter for letter in json.loads(run("exchange", "list", "--node", node, "--limit", "100", "--json"))}


def wait(node, identity, what, field="opened", value=None):
    begin = time.time()
    while time.time() - begin < 60:
        letter = letters(node).get(identity)
        if letter and (letter.get(field) is not None if value is None else letter.get(field) == value):
            print(f"  {what} ({time.time() - begin:.1f} s)", flush=True)
            return
        time.sleep(0.2)
    sys.exit(f"not within a minute: {what}")


alert = send(vietnam, "VN-VI", "CN-7200", message(
    "alert", text("Xe đầu kéo chở thuốc lá giấu dưới thanh long", "牵引车在火龙果下藏匿香烟"), urgency="immediate",
    facts={
        "goods": [{"hs": "240220", "quantity": "120000", "unit": "NMP", "brand": "555"}],
        "conveyances": [{"mode": "road", "id": "12C-123.45", "nationality": "VN", "seals": ["VNS0012345"]}],
        "route": {"departure": "Long An", "destination": "Bằng Tường", "gate": "G01"}, "measures": ["check"],
    }))
print("Lạng Sơn (VN-VI) warns Nanning (CN-7200) of a lorry:")
wait(vietnam, alert, "opened by Nanning, and acknowledged")
run("exchange", "show", "--node", china, alert)
wait(vietnam, alert, "read by an officer of Nanning", "read")

request = send(china, "CN-7200", "VN-VI", message(
    "request", text("Đề nghị xác minh C/O mẫu E", "请核实E表原产地证书", "zh"), language="zh", urgency="urgent",
    due=stamp(now + datetime.timedelta(days=60)), in_reply_to=alert,
    facts={"documents": [{"kind": "certificate_of_origin", "number": "E251234567890", "asks": ["authentic", "issued"]}]},
    body={"kind": "origin_verification", "questions": [
        {"id": "1", "text": text("C/O có do cơ quan có thẩm quyền cấp không?", "证书是否由主管机关签发？", "zh")}]}))
print("Nanning asks whether a certificate of origin is real:")
wait(china, request, "opened by Lạng Sơn, and acknowledged")
reply = send(vietnam, "VN-VI", "CN-7200", message(
    "reply", text("Trả lời xác minh C/O", "原产地证书核实答复"), in_reply_to=request,
    body={"answers": [{"question": "1", "outcome": "answered",
                       "text": text("C/O giả: số này chưa từng được cấp.", "证书系伪造：该编号从未签发。")}], "final": True}))
wait(china, request, "answered", "standing", "answered")

seizure = send(china, "CN-7200", "VN-VI", message(
    "seizure_report", text("Bắt giữ 118.600 điếu thuốc lá", "查获香烟118600支", "zh"), language="zh", in_reply_to=alert,
    body={
        "id": "CN-2026-7200-0042", "office": "CN-7200", "date": stamp(now)[:10],
        "place": {"kind": "land_border", "gate": "G01"}, "direction": "import", "mode": "road",
        "route": {"departure": "Long An", "destination": "Bằng Tường"}, "modus_operandi": "vehicle",
        "commodities": [{"commodity_group": "tobacco", "hs": "240220", "brand": "555",
                         "quantities": [{"quantity": "118600", "unit": "sticks"}]}],
        "concealment_place": "cargo", "detection_method": ["partner_message", "scanner"], "triggering_message": alert,
        "legal_status": "administrative"}))
feedback = send(china, "CN-7200", "VN-VI", {
    "v": 1, "type": "feedback", "in_reply_to": alert, "subject": text("Kết quả sử dụng tin báo", "线索使用结果", "zh"),
    "sign_off": {"drafted_by": "王丽", "approved_by": "李强", "approved_at": stamp(now)},
    "body": {"use": "seizure", "text": text("Đã bắt giữ.", "已查获。", "zh"), "case": "CN-2026-7200-0042"}})
print("Nanning reports what it seized:")
wait(vietnam, seizure, "arrived in Lạng Sơn")
wait(vietnam, alert, "the alert is closed by feedback", "standing", "closed")

print("Both logs agree, and prove it:")
begin = time.time()
while True:
    proof = subprocess.run([lienquan, "exchange", "prove", "--node", vietnam, alert], capture_output=True, text=True)
    if proof.returncode == 0:
        break
    if time.time() - begin > 90:
        sys.exit(proof.stderr)
    time.sleep(1)
with open(f"{vietnam}/../proof.json", "w", encoding="utf-8") as file:
    file.write(proof.stdout)
authority = f"{vietnam}/pki/authority.pem"
proof = run("exchange", "verify", "--authority", authority, f"{vietnam}/../proof.json")
print("  " + proof.replace("\n", "\n  ").rstrip())
month = stamp(now)[:7]
statements = [run("exchange", "statement", "--node", node, "--month", month) for node in (vietnam, china)]
print(f"  the statements of {month} are {'equal' if statements[0] == statements[1] else 'NOT EQUAL'}")
sys.exit(0 if statements[0] == statements[1] else 1)
