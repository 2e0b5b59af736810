# SPDX-License-Identifier: Apache-2.0
"""Writes small seeds and dictionaries for the fuzzing of each reader: Fuzz/seeds.py FOLDER."""
import base64
import io
import json
import os
import struct
import sys
import zipfile
import zlib

HEAD = "declaration_no,lodged_at,office,net_kg,goods_description,invoice_date\n"
ROW = '00{},2025-08-12T09:30:00+07:00,VN{},"1,234.5","Cà phê, ""hạt""\nrang",12/08/2025\n'


def csv_seeds():
    text = HEAD + "".join(ROW.format(n, n) for n in range(4))
    yield text.encode()
    yield text.replace("\n", "\r\n").encode("utf-8-sig")
    yield text.encode("utf-16")
    yield text.replace("Cà phê", "咖啡").replace("hạt", "豆").encode("gb18030")
    yield text.replace(",", ";").encode("cp1258", "replace")
    yield (HEAD + '1,"open,A\n2,x,B,1e5,-,\n,,,,,\n').encode()
    yield (HEAD.replace(",", "\t") + "1\t20250812093015\tA\t1.234,5\t\x00\t\n").encode()
    yield ("TITLE\n\n" + HEAD + "1,2025年8月12日,=\"01\",99999999999999999999,x,\n").encode()


def workbook(sheet, strings=None):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as z:
        z.writestr("xl/workbook.xml", '<workbook><sheets><sheet name="A" id="r1"/></sheets></workbook>')
        z.writestr("xl/_rels/workbook.xml.rels", '<R><Relationship Id="r1" Target="worksheets/s.xml"/></R>')
        z.writestr("xl/styles.xml", '<s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></s>')
        if strings:
            z.writestr("xl/sharedStrings.xml", strings)
        z.writestr("xl/worksheets/s.xml", sheet)
    return out.getvalue()


def xlsx_seeds():
    head = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>lodged_at</t></is></c>' \
        '<c r="C1" t="str"><v>net_kg</v></c></row>'
    body = '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>45881.5</v></c><c r="C3"><v>1.5E+3</v></c></row>'
    strings = "<sst><si><t>declaration_no</t></si><si><r><t>N</t></r><r><t>1</t></r><rPh><t>x</t></rPh></si></sst>"
    yield workbook(f"<worksheet><sheetData>{head}{body}</sheetData></worksheet>", strings)
    yield workbook(f"<!DOCTYPE a><worksheet><sheetData>{head}</sheetData></worksheet>", strings)


def sheet_seeds():
    for seed in xlsx_seeds():
        with zipfile.ZipFile(io.BytesIO(seed)) as z:
            parts = ("xl/worksheets/s.xml", "xl/sharedStrings.xml", "xl/styles.xml")
            yield b"\0".join(z.read(part) for part in parts)
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c t="s"><v>1</v></c></row>' for n in (5, 3, 2**63 - 1))
    yield f"<a><row><c t='str'><v>declaration_no</v></c></row>{rows}</a>".encode() + b"\0<s><si><t>x</t></si></s>"


def jsonl_seeds():
    yield b'{"declaration_no":"1","net_kg":12.5e1,"lodged_at":"2025-08-12T09:30:00Z","office":null}\n' \
        b'{"declaration_no":"2","importer_name":"C\\u00f4ng \\ud83d\\ude9a \\"A\\"","packages":-3}\n'
    yield b' { "declaration_no" : "3" , "colour" : [1, {"a":"}"}] }\r\n\r\n{"declaration_no":"3","declaration_no":"4"}'


def cel_seeds():
    yield b"value > 1.10 && goods.contains('LED') || seal in ['VN1', 'VN2'] && !urgent"
    yield "goods.matches('(?i)^cà|[0-9]{2,3}kg$') ? packages / 2 > 3 : has(seal) && seal != ''".encode()
    yield b"[1, 2, 3].exists(x, x * packages > 7) && {'a': 1}.all(k, v, k.size() == v)"
    yield b"cel.bind(price, value / share, price < 0.5 && price + 1 > value - share * 2)"
    yield b"lodged > timestamp('2025-08-01T00:00:00Z') && lodged.getHours('+07:00') < 5"
    yield b"'%s %.3f %x'.format([goods, share, packages]).split(' ', 2).join('-').replace('a', 'b') == r'x'"
    yield b"[?optional.of(packages), 1].map(x, x % 2).sort().slice(0, 1).first().orValue(-9223372036854775808) < 0"
    yield b"goods in lists.words && size(goods) + size(seal) > int(share) && math.greatest(packages, 3) == packages"


RULE_HEAD = """id: R1
theme: transit
title: {vi: a, zh: b, en: c}
instruction: {vi: a, zh: b, en: c}
owner: lan
legal_basis: law
routes: [road]
valid: {from: 2025-01-01, to: 2026-12-31}
lane: red
weight: 40
"""


def rule_seeds():
    yield (RULE_HEAD + """thresholds:
  limit: {value: 1.5, since: 2025-01-01, source: x}
history:
  past: {count: lines, by: seal_no, days: 45, where: net_kg > 1}
  usual: {quantile: net_kg, by: [importer_id, hs4], hours: 90, at: 0.5, at_least: 3, skip_days: 1}
when: net_kg > limit && past > 1 || usual > 3
examples:
  - hit: twice
    line: {seal_no: V1, net_kg: 9}
    past:
      - {seal_no: V1, net_kg: 9, days_ago: 2, repeat: 3, step_hours: 4, vary: {importer_id: [A, B]}}
  - miss: once
    line: {seal_no: V1}
    now: 2025-08-12T09:00:00+07:00
""").encode()
    yield (RULE_HEAD + "when: |\n  goods_description.contains('x') &&\n  hs2 in ['61', '62'] && packages >= 10\n").encode()
    yield b"name: words\nkind: words\ntitle: {vi: a, zh: b, en: c}\nsource: x\nentries:\n  - b\n  - {value: c, from: 2025-01-01}\n"


def names_seeds():
    yield "Công ty TNHH MTV Hoa Sen\nCty TNHH Hoa Sen".encode()
    yield "阮文强\nNguyễn Văn Cường".encode()
    yield "广西友谊贸易有限公司南宁分公司\nGuangxi Youyi Trading Co., Ltd.".encode()
    yield "Nguye\u0302\u0303n\u200b Va\u0306n\nМinh Аnh".encode()
    yield "TCL科技\nSalman bin Muhammad".encode()
    yield "桂A12345\nGUI A-12345".encode()


REPORT = "!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A"
STATIC = ("!AIVDM,2,1,1,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5Gf0NSQEp6ClRp8,0*1C",
          "!AIVDM,2,2,1,A,88888888880,2*25")
# One payload of each type, from gpsd's sample.
PAYLOADS = [
    "15RTgt0PAso;90TKcjM8h6g208CQ", "403OviQuMGCqWrRO9>E6fE700@GO", "6>jR0600V:C0>da4P106P00", "702R5`hwCjq8",
    "6h2E:81>NmKC04p0J<000?vv20Ru", "63LBA4;WBevJ04k0=@E=B0td", "6h2E3MDrDRiB0580@00000000000",
    "8>jR06@0Gwli:QQUP3en?wvlFR06EuOwgwl?wnSwe7wvlOwwsAwwnSGmwvh0", "91b55wi;hbOS@OdQAC062Ch2089h", "<02:oP0kKcv0@<51C5PB5@?BDPD?P:?2?EB7PDB16693P381>>5<PikP",
    "?h3Ovn1GP<K0<P@59a0", "@01uEO@mMk7P<P00", "A02VqLPA4I6C07h5Ed1h<OrsuBTTwS?r:C?w`?la<gno1RTRwSP9:BcurA8a",
    "B52KB8h006fu`Q6:g1McCwb5oP06", "C5N3SRP0=nJGEBT>NhWAwwo862PaLELTBJ:V00000000S0D:R220", "Dh3OvjB8IN>4",
    "E1mg=5J1T4W0h97aRh6ba84<h2d;W:Te=eLvH50```q:D44QDlp0C1DU00", "F030ot22N2P6aoQbhe4736L20000",
    "G02:Kn01R`sn@291nj600000900", "H42O55lti4hhhilD3nink000?050", "I6SWo?8P00a3PKpEKEVj0?vNP<65",
    "J1@@0IK70PGgT740000000000@000?D0ih1e00006JlPC9C3", "KCQ9r=hrFUnH7P00",
]


def ais_seeds():
    yield REPORT.encode() + b"\r\n"
    yield "\n".join((STATIC[0], REPORT, STATIC[1], "")).encode()
    yield f"\\s:station,c:1700000000*1F\\{REPORT},1700000000\n".encode()
    yield f"\\g:1-2-7\\{STATIC[0]}\r\\g:2-2-7\\{STATIC[1]}\r".encode()
    yield f"$PGHP,1,2010,6,11,11,46,11,390,231,45,2190047,1,4A*00\n{REPORT}\n".encode()
    yield f"2023-11-14T22:13:20.5Z {REPORT}{REPORT}\n# comment\n\0".encode()


def tagblock_seeds():
    yield b"g:1-2-1234,s:r3669961,d:me,n:12,r:7,c:1120959341,t:hello"
    yield b"c:1700000000123"
    yield b"s:a*48"


def aisjson_seeds():
    yield b'{"class":"AIS","type":1,"repeat":0,"mmsi":371798000,"scaled":true,"status":0,"turn":"fastleft","speed":12.3,"accuracy":true,"lon":-123.3953833,"lat":48.3816333,"course":224.0,"heading":215,"second":33,"maneuver":0,"raim":false,"radio":34017}'
    yield b'{"type":6,"repeat":3,"mmsi":2442101,"scaled":false,"seqno":2,"dest_mmsi":246351000,"retransmit":false,"dac":1,"fid":32,"month":0,"day":0,"tidals":[{"lon":-16777216,"lat":0,"from_hour":0,"from_min":0,"to_hour":0,"to_min":0,"cdir":0,"cspeed":0}]}'
    yield b'{"type":26,"repeat":1,"mmsi":137920605,"scaled":true,"addressed":true,"structured":true,"dest_mmsi":838351848,"app_id":23587,"data":"150:ccbf02a170e78b001c01b3c09b03d220beab40","radio":0}'
    yield b'{"type":24,"repeat":0,"mmsi":271041815,"shipname":"PRO\\"\\u0041","shiptype":60,"vendorid":"1D00014","model":12,"serial":199796,"callsign":"TC6163","to_bow":0,"to_stern":15,"to_port":0,"to_starboard":5}'
    yield b'{"payload":"15RTgt0PAso;90TKcjM8h6g208CQ","fill":0}'


def aispayload_seeds():
    for payload in PAYLOADS:
        sixes = ((ord(character) - 48) - (8 if ord(character) >= 88 else 0) for character in payload)
        yield b"\0" + bytes(sixes)


def crl_seeds():
    """Lists of revocations that OpenSSL signed: with two certificates, and with none."""
    yield base64.b64decode(
        "MIIBHjCBxQIBATAKBggqhkjOPQQDAjAsMQswCQYDVQQGEwJWTjERMA8GA1UECgwITGllblF1YW4xCjAIBgNVBAMMAXgXDTI2MTEz"
        "MDAwMDkxMloXDTI2MTIzMDAwMDkxMlowNzASAgEMFw0yNjAxMDIwMDAwMDBaMCECAgobFw0yNjAxMDEwMDAwMDBaMAwwCgYDVR0V"
        "BAMKAQSgLzAtMB8GA1UdIwQYMBaAFAf2hNhLplPh63BY2AFu3FC4FgcBMAoGA1UdFAQDAgEqMAoGCCqGSM49BAMCA0gAMEUCIGLC"
        "CGN9FPw0pn+UTBO+7WAEo0aRiboxQmK5K/aHUw9bAiEAsFCidNocCUvFNZl2dmrX/QySTYyA3CUXrU+IT0PmFUw="
    )
    yield base64.b64decode(
        "MIHlMIGMAgEBMAoGCCqGSM49BAMCMCwxCzAJBgNVBAYTAlZOMREwDwYDVQQKDAhMaWVuUXVhbjEKMAgGA1UEAwwBeBcNMjYxMTMw"
        "MDAwOTEyWhcNMjYxMjMwMDAwOTEyWqAvMC0wHwYDVR0jBBgwFoAUB/aE2EumU+HrcFjYAW7cULgWBwEwCgYDVR0UBAMCASswCgYI"
        "KoZIzj0EAwIDSAAwRQIhALz1AJYH/KL687RIhCqnks+lFlJDEmnCIjjllMzg0LRWAiApW9vkuzo2G4tuW7ZwQrx0OZyFAiuHmFkw"
        "V4HGKBhiYA=="
    )


def jws_seeds():
    """RFC 8037, appendix A.4, and RFC 7515, appendixes A.3, A.5 and E."""
    claims = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
    yield b"eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc." \
        b"hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
    yield f"eyJhbGciOiJFUzI1NiJ9.{claims}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKT" \
        "UJqPP3-Kg6NU1Q".encode()
    yield f"eyJhbGciOiJub25lIn0.{claims}.".encode()
    header = base64.urlsafe_b64encode(b'{"alg":"Ed25519","kid":"VN-VI","typ":"a","x5c":["AAAA"],"y":[1,{"z":null}]}')
    yield header.rstrip(b"=") + b".eA." + b"A" * 86


def vectors():
    with open("Tests/ExchangeTests/Vectors/exchange-1.json", encoding="utf-8") as file:
        return json.load(file)


def envelope_seeds():
    for envelope in vectors()["envelopes"]:
        yield envelope["line"].encode()


def message_seeds():
    for envelope in vectors()["envelopes"]:
        yield envelope["content"].encode()
        yield json.dumps(json.loads(envelope["content"])["message"], ensure_ascii=False).encode()


def bundle_seeds():
    all_vectors = vectors()
    yield all_vectors["bundle"].encode()
    yield all_vectors["receipt"].encode()
    yield all_vectors["cosigned"].encode()
    yield json.dumps({"receipt": all_vectors["receipt"], "refused": {"seq": 3, "fault": "gap"}}).encode()
    proof = "c2sp.org/tlog-proof@v1\nindex 0\nQSsuqMNMbUUYAHqM9iMyeHVUUfXlBWHEpAVbYgBRIAk=\n\n" + all_vectors["cosigned"]
    yield proof.encode()
    side = {"log_key": all_vectors["log_key"], "node": "VN", "proof": proof, "witness_key": all_vectors["witness_key"]}
    line = json.loads(all_vectors["envelopes"][0]["line"])
    yield json.dumps({"v": 1, "jws": line["jws"], "card": all_vectors["sender"]["card"], "sides": [side]}).encode()


def custody_seeds():
    yield bytes(4)
    for what in range(6):
        for place in (0, 100, 1_000, 3_000):
            yield bytes([what, place >> 8, place & 255, 1])
    yield b'{"certificate":"","signature":"","statement":{}}'


def track_seeds():
    """A block of one position, one of three with patches and a base, and reports of each form (docs/sea-tracks.md)."""
    box = struct.pack("<4i", 0, 0, 600, 600)
    first = struct.pack("<4H2i3B", 100, 450, 45, 3, 0, 0, 0, 0, 0) + struct.pack("<I", 4096)

    def block(count, last, groups):
        rest = struct.pack("<IHBBqq", 574000001, count, 1, 1, 0, last) + box + struct.pack("<H", 3) + first + groups
        rest = struct.pack("<I", len(rest) + 8) + rest
        return struct.pack("<I", zlib.crc32(rest)) + rest

    yield block(1, 0, b"")
    # Time: a base of 10,000 and no bits; place: one bit each and a patch of ten bits for the last.
    place = bytes([0x41, 1, 10, 0b01, 1, 0x2C, 0x01])
    yield block(3, 20_000, bytes([0x80, 0x90, 0x4E]) + bytes([0x80, 10]) + bytes(5) + place + place)
    narrow = struct.pack("<3Q", 100 << 4 | 450 << 14 | 45 << 26 | 3 << 48, 574000001, 0)
    wide = struct.pack("<4Q", 1 | 1 << 24 | 1 << 32, 1 << 40, 0, 70000)
    who = struct.pack("<3Q", 2 | 0xFF << 4 | 7 << 32, 1000, 9074729) + struct.pack("<4H4B", 100, 20, 10, 10, 6, 26, 12, 0)
    texts = b"".join(struct.pack("<H", len(t)) + t for t in (b"HAI AU", b"3WAB", b"VNHPH"))
    body = struct.pack("<IqQ", 3, 0, 5) + narrow + wide + who + texts
    body = struct.pack("<I", len(body) + 12) + body
    yield struct.pack("<I", 0x4B4C4253) + struct.pack("<I", zlib.crc32(body)) + body


def taxii_seeds():
    incident = '{"type":"incident","id":"incident--00000000-0000-4000-8000-00000000000%d","spec_version":"2.1",' \
        '"created":"2026-01-01T00:00:00.000Z","modified":"2026-01-02T00:00:00Z","x":[1.5e3,{"id":"\\ud83d\\ude00"},null]}'
    root = "/exchange/collections/alerts/"
    body = '{"more":false,"objects":[' + incident % 1 + " , " + incident % 2 + ',{"id":"x"}]}'
    yield (root + "objects/?match[version]=first,2026-01-01T00:00:00.123456Z&limit=3&match%5Btype%5D=a,b"
           "\napplication/taxii+json; version=2.1;q=0.5, */*;q=0\n" + body).encode()
    yield (root + "objects/?next=AQAGNeEHpXAAm5lBcbkJ8yWqvQBbhYVQ2N0-8M7GMFd0&added_after=2026-01-01T00:00:00Z"
           '\n2026-01-01T00:00:00.5Z\n{"objects":[{"\\u0069d":"file--00000000-0000-5000-8000-000000000001","type":"file"}]}'
           ).encode()
    yield (root + "objects/incident--1/versions/?match[spec_version]=2.0,2.1\n\n" + "[" * 70).encode()


WORDS = {
    "track": ['"SBLK"', '"\\x00\\x02"', '"\\x80"', '"\\x41"', '"\\xff\\xff\\xff\\xff"'],
    "taxii": ['"match[version]="', '"match[id]="', '"added_after="', '"next="', '"limit="', '"%5B"', '"objects"', '"/objects/"',
              '"\\"spec_version\\":\\"2.0\\""', '"\\\\ud83d"', '"\\\\u0069d"', '"{\\"objects\\":["', '"]}"', '"bundle--"', '";q="', '"all"'],
    "names": ['"\\xe5\\x85\\xac\\xe5\\x8f\\xb8"', '"tnhh"', '"ctcp"', '"co ltd"', '"\\xe2\\x80\\x8b"', '"\\xcc\\x83"', '"bin "', '"\\x0a"', '"\\xd0\\x9c"'],
    "csv": ['"\\""', '"\\"\\""', '","', '";"', '"\\x0d\\x0a"', '"\\x00"', '"declaration_no"', '"2025-"', '"\\xff\\xfe"'],
    "xlsx": ['"<c r=\\"A1\\" t=\\"s\\">"', '"<v>"', '"</v>"', '"<row r=\\"2\\">"', '"PK\\x03\\x04"', '"PK\\x01\\x02"'],
    "sheet": ['"<c r=\\"A1\\" t=\\"s\\">"', '"<v>"', '"</v>"', '"<row r=\\"2\\">"', '"</row>"', '"<si><t>"', '"t=\\"d\\""', '"\\x00"'],
    "cel": ['"&&"', '"||"', '".exists(x, "', '".map(x, "', '"cel.bind("', '"has("', '".matches("', '"value"', '"packages"', '"share"',
            '"goods"', '"seal"', '"lodged"', '"urgent"', '"duration(\\"1h\\")"', '" in ["', '"{"', '"9223372036854775807"', '"0u"', '"1e308"'],
    "rule": ['"when: "', '"history:"', '"past:"', '"repeat: "', '"days_ago: "', '"by: "', '"count: lines"', '"1e300"', '"-1"', '"\\x0a  - "',
             '"hit: "', '"line: {"', '"&a "', '"*a"', '".nan"', '"entries:"', '"until: "', '"robust_z: "', '"rhythm: x"', '"benford: "'],
    "ais": ['"!AIVDM,"', '"!BSVDO,"', '"\\\\g:1-2-7\\\\"', '"\\\\s:a,c:1700000000*1F\\\\"', '",0*"', '"\\x0d"', '"\\x0a"', '"\\x00"', '"$PGHP,1,"', '",1700000000"', '"2,1,1,A,"', '"#"'],
    "tagblock": ['"g:"', '"s:"', '"c:"', '"n:"', '"d:"', '"r:"', '"t:"', '"*"', '"-"', '","', '"9999999999999999999"'],
    "aisjson": ['"\\"type\\":"', '"\\"fid\\":"', '"\\"dac\\":200"', '"\\"data\\":\\"8:ff\\""', '"\\"scaled\\":false"', '"null"', '"-"', '"1e9"', '"[{"', '"\\"payload\\":\\""'],
    "aispayload": ['"\\x06"', '"\\x08"', '"\\x1a"', '"\\x00\\x00"', '"\\xff"'],
    "crl": ['"\\x02\\x01\\x01"', '"\\x30\\x0a\\x06\\x08\\x2a\\x86\\x48\\xce\\x3d\\x04\\x03\\x02"', '"\\x06\\x03\\x55\\x1d\\x15"',
            '"\\x06\\x03\\x55\\x1d\\x14"', '"\\x06\\x03\\x55\\x1d\\x23"', '"\\x0a\\x01"', '"\\x18\\x0f"', '"\\x17\\x0d"', '"\\x01\\x01\\xff"'],
    "jws": ['"eyJhbGciOiJFZERTQSJ9."', '"eyJhbGciOiJFUzI1NiJ9."', '"."', '"="', '"Ijoi"', '"Iiwi"'],
    "envelope": ['"{\\"ct\\":\\""', '"\\",\\"enc\\":\\""', '"\\",\\"jws\\":\\""', '"."', '"eyJ"'],
    "message": ['"\\"type\\":\\""', '"\\"body\\":{"', '"\\"handling\\":{\\"codes\\":[\\"H1\\"]"', '"\\"lang\\":\\"vi\\""', '"\\"facts\\":{"', '"watch_add"', '"permission"', '"rule"'],
    "bundle": ['"{\\"bundle\\":\\""', '"\\xe2\\x80\\x94 "', '"sent 1 "', '"received 0 "', '"index 0\\x0a"', '"c2sp.org/tlog-proof@v1\\x0a"', '"tile/0/000"'],
    "custody": ['"{\\"certificate\\":\\""', '"\\"statement\\":{"', '"\\"signature\\":\\""', '"\\x00\\x00\\x00\\x01"', '"\\x05\\x01\\x00\\x80"'],
    "jsonl": ['"\\"declaration_no\\":"', '"\\\\u00"', '"\\\\ud83d"', '"null"', '"true"', '"{"', '"}"', '"1e5"'],
}


def main(folder):
    kinds = (csv_seeds, xlsx_seeds, sheet_seeds, jsonl_seeds, cel_seeds, rule_seeds, names_seeds, crl_seeds,
             ais_seeds, tagblock_seeds, aisjson_seeds, aispayload_seeds,
             jws_seeds, taxii_seeds, envelope_seeds, message_seeds, bundle_seeds, custody_seeds, track_seeds)
    for kind, seeds in ((make.__name__.removesuffix("_seeds"), make()) for make in kinds):
        os.makedirs(f"{folder}/{kind}", exist_ok=True)
        for number, seed in enumerate(seeds):
            with open(f"{folder}/{kind}/{number}", "wb") as file:
                file.write(seed)
        with open(f"{folder}/{kind}.dict", "w") as file:
            file.write("\n".join(WORDS[kind]) + "\n")


main(sys.argv[1])
