# SPDX-License-Identifier: Apache-2.0
"""A real node before certificates and messages that are not what they should be."""
import datetime
import gzip
import os
import shutil

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from hostile_partner import Line, Office, Refused, Sequence, secret, stamp
from paired_nodes import Pair, alert, check, run, wait


def own(node):
    """Certificate and key of a node's end of the link."""
    return f"{node.folder}/pki/node/node.pem", f"{node.folder}/pki/node/node.key"


def answer(node, certificate=None, key=None):
    """What a caller gets who asks how a node stands."""
    try:
        return Line(node.link, certificate, key).request("GET", "/link/v1/standing")[0]
    except Refused:
        return "refused"


def greet(node, partner, keys=None):
    """A line on which the partner's newest revocation list was given."""
    line = Line(node.link, *(keys or own(partner)))
    with open(f"{partner.folder}/pki/authority.crl", "rb") as file:
        line.request("POST", "/link/v1/revocations", file.read())
    return line


def expired(node, path):
    """A certificate that the authority did issue, and that ended two days ago."""
    with open(own(node)[0], "rb") as file:
        real = x509.load_pem_x509_certificate(file.read())
    now = datetime.datetime.now(datetime.timezone.utc)
    builder = x509.CertificateBuilder(
        real.issuer, real.subject, real.public_key(), x509.random_serial_number(),
        now - datetime.timedelta(days=9), now - datetime.timedelta(days=2))
    for extension in real.extensions:
        builder = builder.add_extension(extension.value, extension.critical)
    made = builder.sign(secret(f"{node.folder}/pki/authority.key"), hashes.SHA256())
    with open(path, "wb") as file:
        file.write(made.public_bytes(serialization.Encoding.PEM))
    return path


def certificates(folder, base):
    pair = Pair(folder, base)
    vn, cn = pair.vn.start(), pair.cn
    wait(vn.serves, 30)
    line = greet(vn, cn)
    check("certificate: the partner's own is let in", line.request("GET", "/link/v1/standing")[0] == 200)
    check("certificate: none at all is refused", answer(vn) == "refused")
    run("pki", "init", "--node", f"{folder}/forger", "--country", "CN", "--bare")
    run("pki", "node", "--node", f"{folder}/forger", "--name", "localhost")
    forged = [f"{folder}/forger/pki/node/node.{kind}" for kind in ("pem", "key")]
    check("certificate: a forger's of the same name is refused", answer(vn, *forged) == "refused")
    check("certificate: the node's own, turned round, is refused", answer(vn, *own(vn)) == "refused")
    office = [f"{cn.folder}/pki/office/CN-7200/sign.{kind}" for kind in ("pem", "key")]
    check("certificate: an office's is none of a node", answer(vn, *office) == "refused")
    ended = expired(cn, f"{folder}/expired.pem")
    check("certificate: an expired one is refused", answer(vn, ended, own(cn)[1]) == "refused")

    old = [shutil.copy(path, f"{folder}/old-{os.path.basename(path)}") for path in own(cn)]
    with open(old[0], "rb") as file:
        serial = x509.load_pem_x509_certificate(file.read()).serial_number
    with open(f"{cn.folder}/pki/authority.crl", "rb") as file:
        before = file.read()
    run("pki", "node", "--node", cn.folder, "--name", "localhost", "--ip", "127.0.0.1")
    run("pki", "revoke", f"{serial:032x}", "--node", cn.folder, "--reason", "keyCompromise")
    fresh = greet(vn, cn)
    check("certificate: the next one is let in", fresh.request("GET", "/link/v1/standing")[0] == 200)
    try:
        status = line.request("GET", "/link/v1/standing")[0]
    except Refused:
        status = "refused"
    check("certificate: a revoked one is refused on its open line", status in (403, "refused"), status)
    check("certificate: a revoked one is refused on a new line", answer(vn, *old) == "refused")
    fresh.request("POST", "/link/v1/revocations", before)
    check("certificate: the list of before brings it not back", answer(vn, *old) == "refused")
    vn.stop()


def envelopes(folder, base):
    pair = Pair(folder, base)
    vn, cn = pair.vn.start(), pair.cn
    wait(vn.serves, 30)
    line, office, other = greet(vn, cn), Office(cn.folder, "CN-7200"), Office(cn.folder, "CN-8600")
    run("pki", "init", "--node", f"{folder}/forger", "--country", "CN", "--bare")
    run("pki", "office", "CN-7200", "--node", f"{folder}/forger", "--bare")
    forger, near = Office(f"{folder}/forger", "CN-7200"), Office(vn.folder, "VN-VI")
    sequence = Sequence(office, near)
    first = sequence.envelope(alert("first"))
    check("message: an honest one is accepted", line.push(first) == (200, None))
    check("message: replayed, it changes nothing", line.push(first, first) == (200, None))

    def refused(name, word, *lines, status=200):
        found = line.push(*lines)
        kept = vn.status()["received"]
        check(f"message: {name} is refused", found == (status, word) and kept == sequence.number, f"{found}, {kept}")

    def made(**more):
        return sequence.envelope(alert("bad"), follow=False, **more)

    ahead = Sequence(office, near)
    ahead.number, ahead.head = sequence.number, sequence.head
    second, third = ahead.envelope(alert("second")), ahead.envelope(alert("third"))
    refused("one out of order", "gap", third, second)
    refused("one cut short", "not_an_envelope", second[:-200] + b"\n")
    refused("one of 3 MB", "too_long", b" " * 3_000_000)
    refused("a push above 8 MiB", None, b" " * (9 << 20), status=413)
    refused("one with a changed text", "changed_content", second.replace(b'{"ct":"', b'{"ct":"AAAA'))
    refused("one with a changed signature", "bad_signature",
            made(change=lambda text: text[:-20] + ("A" if text[-20] != "A" else "B") + text[-19:]))
    refused("one signed again by a colleague", "key_not_valid", made(signer=other))
    refused("one signed by a forger", "unknown_key", made(signer=forger))
    refused("one from 27 hours ahead", "from_the_future", made(header={"sent": stamp(27 * 3600)}))
    refused("one for another country", "wrong_node", made(header={"to": "LA-01"}))
    refused("one of another country", "wrong_node", made(header={"from": "LA-01"}))
    refused("one for an office that is not paired", "not_paired", made(header={"to": "VN-VII"}))
    refused("one in an unknown suite", "unknown_suite", made(header={"suite": "SM"}))
    refused("one of a later format", "unknown_version", made(header={"v": 2}))
    before = vn.memory()
    refused("a bomb of brackets", "not_an_envelope", b"[" * 1_000_000)
    bomb = gzip.compress(bytes(256 << 20))
    code, word = line.request("POST", "/link/v1/push", bomb, (("content-encoding", "gzip"),))
    check("message: what is compressed is never blown up", b"not_an_envelope" in word and vn.memory() - before < 100,
          f"{code}, {vn.memory() - before:+.0f} MiB")

    weather = {"v": 1, "type": "weather", "body": {"wind": 7}}
    kinds = {}
    for name, message in (
            ("unknown", weather), ("later", {**alert("later"), "v": 2, "type": "alert", "handling": {"level": "∞"}}),
            ("deep", b'{"message":' + b"[" * 300_000 + b"]" * 300_000 + b',"salt":""}'), ("none", {"v": 1})):
        line.push(sequence.envelope(message))
        kinds[name] = sequence.last
    stolen = Sequence(other, Office(vn.folder, "VN-XVI"))
    stolen.number, stolen.head = sequence.number, sequence.head
    check("message: one of another office is accepted in the same sequence", line.push(stolen.envelope(alert("own"))) == (200, None))
    sequence.number, sequence.head = stolen.number, stolen.head
    with open(f"{cn.folder}/pki/office/CN-8600/sign.pem", "rb") as file:
        serial = x509.load_pem_x509_certificate(file.read()).serial_number
    run("pki", "revoke", f"{serial:032x}", "--node", cn.folder, "--reason", "keyCompromise")
    with open(f"{cn.folder}/pki/authority.crl", "rb") as file:
        line.request("POST", "/link/v1/revocations", file.read())
    refused("one signed with an office's revoked key", "key_not_valid", stolen.envelope(alert("stolen"), follow=False))
    wait(lambda: vn.status()["opened"] == sequence.number, 10)
    types = {letter["id"]: letter["type"] for letter in vn.letters()}
    shown = vn.tell("exchange", "show", "--node", vn.folder, kinds["unknown"])
    check("message: an unknown type is kept and shown as it is", types.get(kinds["unknown"]) == "weather" and '"wind":7' in shown)
    shown = vn.tell("exchange", "show", "--node", vn.folder, kinds["later"]) if kinds["later"] in types else ""
    check("message: a later version is kept and shown as it is", types.get(kinds["later"]) == "alert/2" and "∞" in shown)
    check("message: what is none is told, and stops nothing",
          not {kinds["deep"], kinds["none"]} & set(types) and "unreadable" in vn.kinds())
    acknowledged = vn.status()["sent"]
    check("message: each of them is acknowledged", acknowledged >= 1, f"{acknowledged} sent back")

    line.push(sequence.envelope(alert("again"), header={"id": kinds["unknown"]}))
    check("message: an id that comes again is kept once, and told",
          wait(lambda: "repeated_message" in vn.kinds(), 10) is not None and len(vn.letters()) == 4)
    line.push(sequence.envelope(alert("a day ahead"), header={"sent": stamp(25 * 3600)}))
    check("message: a clock that is a day ahead stops nothing, and is told", "clock" in vn.kinds())
    fork = Sequence(office, near)
    check("message: another one under an old number is a fork", line.push(fork.envelope(alert("other past"))) == (409, "fork"))
    check("message: after a fork the link is halted", line.push(sequence.envelope(alert("after"))) == (503, "halted"))
    vn.tell("exchange", "settle", "--node", vn.folder, dict(vn.alarms())["fork"], "--note", "a test")
    sequence.number, sequence.head = sequence.number - 1, sequence.head
    check("message: it goes on when an officer has looked", vn.status()["state"] == "active" and vn.serves())
    vn.stop()


def attachments(folder, base):
    pair = Pair(folder, base)
    vn, cn = pair.vn, pair.cn
    files = {}
    for name in ("good", "bad"):
        with open(f"{folder}/{name}.jpg", "wb") as file:
            file.write(os.urandom(1_500_000))
        message = alert(name, handling={"codes": ["H0"], "tlp": "GREEN", "pap": "GREEN"})
        files[name] = cn.send(message, "VN-VI", "--attach", f"{folder}/{name}.jpg")
    (shelf,) = [id for id, in cn.query("SELECT id FROM exchange_attachment WHERE message_id = ?", files["bad"])]
    with open(f"{cn.folder}/exchange/attachments/{shelf}.sealed", "r+b") as file:
        file.seek(700_000)
        file.write(bytes(16))
    pair.start()
    check("attachment: one that is not what its message says raises an alarm",
          wait(lambda: "attachment" in vn.kinds(), 30) is not None)

    def saved(name):
        vn.tell("exchange", "save", "--node", vn.folder, "--out", f"{folder}/out", files[name])
        path = f"{folder}/out/{name}.jpg"
        if not os.path.exists(path):
            return None
        with open(path, "rb") as file, open(f"{folder}/{name}.jpg", "rb") as original:
            return file.read() == original.read()

    check("attachment: the other one comes over whole", wait(lambda: saved("good"), 20) is not None)
    check("attachment: of the wrong one nothing is handed out", saved("bad") is None)
    pair.stop()
