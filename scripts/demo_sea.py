# SPDX-License-Identifier: Apache-2.0
"""The demo's sea: a meeting at sea, the cargo of one of the two in a declaration, a case on both sides.

    scripts/demo_sea.py LIENQUAN VN_NODE VN_URL CN_NODE CN_URL PASSWORDS

PASSWORDS is a folder with the one-time passwords of the officers hai (analyst) and dung (investigator) of Vietnam and
zhang (supervisor) of China; they are used up here and replaced by ones that are printed.
"""
import datetime
import html
import http.cookiejar
import json
import pathlib
import re
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

lienquan, vietnam, vietnam_url, china, china_url, passwords = sys.argv[1:7]
passwords = pathlib.Path(passwords)
PASSWORD = "demo-vinh-2026-biển"


def run(*arguments, given=None):
    answer = subprocess.run([lienquan, *arguments], input=given, capture_output=True, text=True)
    if answer.returncode:
        sys.exit(f"error: lienquan {' '.join(arguments)}: {answer.stderr}")
    return answer.stdout


class Officer:
    """An officer at the console: signs in, replaces the one-time password, presses buttons."""

    def __init__(self, url, login):
        self.url, self.login = url, login
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        once = (passwords / login).read_text().strip()
        account = self.page("/login", csrf=self.csrf(self.page("/login")), login=login, password=once)
        self.page("/account/password", csrf=self.csrf(account), old=once, new=PASSWORD, repeat=PASSWORD)

    def page(self, path, **fields):
        data = urllib.parse.urlencode(fields).encode() if fields else None
        answer = self.browser.open(self.url + path, data, timeout=60)
        self.address = answer.geturl()
        return answer.read().decode()

    @staticmethod
    def csrf(text):
        return re.search(r'name="csrf" value="([^"]+)"', text)[1]

    def press(self, page, path):
        """Presses a button of a page; what the form hides is sent with it."""
        form = re.search(r'<form[^>]*action="' + re.escape(path) + r'".*?</form>', self.page(page), re.S)[0]
        self.page(path, **dict(re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', form)))
        return self.address.rsplit("/", 1)[1].split("?")[0]

    def open_case(self, path):
        """Opens a case from what a page offers; the form is sent as it is filled in."""
        text = self.page(path)
        fields = {name: html.unescape(value) for name, value in
                  re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', text)}
        fields["summary"] = html.unescape(re.search(r'name="summary"[^>]*>([^<]*)<', text)[1])
        fields["stage"] = "opened"
        self.page("/cases/new", **fields)
        return self.address.rsplit("/", 1)[1].split("?")[0]

    def token(self):
        request = urllib.request.Request(
            self.url + "/api/v1/tokens", json.dumps({"login": self.login, "password": PASSWORD}).encode(),
            {"Content-Type": "application/json"},
        )
        return json.loads(urllib.request.urlopen(request, timeout=30).read())["token"]


def wait(what, condition, seconds=180):
    begin = time.time()
    while time.time() - begin < seconds:
        found = condition()
        if found:
            print(f"  {what} ({time.time() - begin:.1f} s)", flush=True)
            return found
        time.sleep(0.5)
    sys.exit(f"error: not within {seconds} seconds: {what}")


def alerts():
    return json.loads(run("sea", "alerts", "list", "--node", vietnam, "--json", "--limit", "500"))


def meeting():
    """A meeting of two of which one has said its IMO number."""
    found = [alert for alert in alerts() if alert["behaviour"] == "encounter"]
    for alert in found:
        for mmsi in alert["vessels"]:
            card = hai.page(f"/sea/vessels/{mmsi}")
            imo = re.search(r"IMO\W*(\d{7})", card)
            name = re.search(r"<h1[^>]*>\s*([^<]+?)\s*</h1>", card)
            if imo:
                return alert, mmsi, imo[1], name[1] if name else str(mmsi)
    return None


hai = Officer(vietnam_url, "hai")
print("The sea: two vessels meet.")
alert, mmsi, imo, name = wait("a meeting is told, of a vessel with an IMO number", meeting)

print("Its cargo turns up in a declaration at a port:")
now = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))).isoformat(timespec="seconds")
line = {
    "declaration_no": "106260009901", "item_no": 1, "lodged_at": now, "hs_code": "271019", "country_origin": "SG",
    "country_departure": "SG", "net_kg": 480000, "customs_value": 7900000000, "vessel_imo": imo,
    "route": "sea", "office": "VN-VI", "goods_description": "Dầu DO 0,05S",
}
request = urllib.request.Request(
    vietnam_url + "/api/v1/declarations", json.dumps(line).encode(),
    {"Content-Type": "application/json", "Authorization": f"Bearer {hai.token()}"},
)
try:
    answer = json.loads(urllib.request.urlopen(request, timeout=120).read())
except urllib.error.HTTPError as refused:
    sys.exit(f"error: the declaration was refused: {refused.read().decode()}")
print(f"  declaration 106260009901 on IMO {imo}: lane {re.search(r'.lane.: .(.+?).,', json.dumps(answer))[1]}")

wait("the vessel's card names the declaration", lambda: "106260009901" in hai.page(f"/sea/vessels/{mmsi}"))

print("An investigator of Vietnam opens a case and warns Nanning; Nanning opens one of its own:")
dung = Officer(vietnam_url, "dung")
identity = alert["id"]
print(f"  case {dung.press(f'/sea/alerts/{identity}', f'/sea/alerts/{identity}/case')} of VN-VI")
content = {
    "v": 1, "type": "alert", "urgency": "urgent",
    "subject": {"lang": "vi", "text": f"Tàu có số IMO {imo} gặp tàu khác trên biển",
                "translations": {"zh-CN": f"IMO编号{imo}的船舶在海上与他船会合"}},
    "legal_basis": {"kind": "agreement", "article": "5", "title": {
        "lang": "vi", "text": "Hiệp định hợp tác và hỗ trợ hành chính hải quan",
        "translations": {"zh-CN": "海关行政互助合作协定"}}},
    "purpose": {"lang": "vi", "text": "Ngăn chặn buôn lậu trên biển", "translations": {"zh-CN": "打击海上走私"}},
    "evaluation": {"source": "B", "information": 2},
    "handling": {"codes": ["H1"], "tlp": "AMBER", "pap": "GREEN"},
    "sign_off": {"drafted_by": "Phạm Văn Dũng", "approved_by": "Nguyễn Thị Lan",
                 "approved_at": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")},
    "facts": {"conveyances": [{"mode": "sea", "id": f"IMO {imo}"}], "measures": ["check"]},
}
letter = run("exchange", "send", "--node", vietnam, "--from", "VN-VI", "--to", "CN-7200", "-",
             given=json.dumps(content, ensure_ascii=False)).strip()


def opened():
    letters = json.loads(run("exchange", "list", "--node", china, "--limit", "100", "--json"))
    return any(found["id"] == letter and found.get("opened") for found in letters)


wait("the alert is at Nanning", opened)
zhang = Officer(china_url, "zhang")
print(f"  case {zhang.open_case(f'/cases/new?message={letter}')} of CN-7200")
for officer, who in ((hai, "analyst, VN"), (dung, "investigator, VN"), (zhang, "supervisor, CN")):
    print(f"  login {officer.login} ({who}): {PASSWORD}")
print(f"  the alert: {vietnam_url}/sea/alerts/{identity}")
