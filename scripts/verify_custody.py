# SPDX-License-Identifier: Apache-2.0
"""Checks bundles of evidence without LienQuan: written from docs/custody.md, shares no code with it.

    scripts/verify_custody.py case.zip …                      says what holds; ends with 1 where anything does not
    scripts/verify_custody.py --authority=ca.pem case.zip     also whether the authority is the pinned one

Needs the package `cryptography` for certificates and signatures.
"""
import base64
import binascii
import datetime
import hashlib
import json
import re
import struct
import sys

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, utils

PIECE = 1 << 20
HALF_P256 = 0x7FFFFFFF800000007FFFFFFFFFFFFFFFDE737D56D38BCF4279DCE5617E3192A8
REASONS = {"taken", "handed-over", "deposited", "laboratory", "returned", "court", "destroyed", "released"}
KINDS = {"photo", "xray", "document", "sample", "video", "other"}
ENDS = {"destroyed", "released"}


class NotProven(Exception):
    pass


def require(holds, what):
    if not holds:
        raise NotProven(what)


def b64url(text):
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    require(base64.urlsafe_b64encode(raw).rstrip(b"=").decode() == text, "base64url")
    return raw


def canonical(value):
    """RFC 8785 for what bundles hold: objects, arrays, texts and whole numbers."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    require(isinstance(value, str) or type(value) is int, "a value of another type")
    return json.dumps(value, ensure_ascii=False)


def H(name, content):
    return hashlib.sha256(name.encode() + b"\0" + content).hexdigest()


def no_doubles(pairs):
    require(len(dict(pairs)) == len(pairs), "a member twice")
    return dict(pairs)


def members(value, needed, optional=""):
    require(isinstance(value, dict), "not an object")
    missing, extra = set(needed.split()) - set(value), set(value) - set(needed.split()) - set(optional.split())
    require(not missing and not extra, f"members: {sorted(missing | extra)}")
    for name in optional.split():
        require(name not in value or value[name] not in ("", []), f"{name} is empty")


def moment(text):
    require(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", text), "a time")
    return datetime.datetime.fromisoformat(text)


def digest(text):
    require(re.fullmatch(r"[0-9a-f]{64}", text), "a digest")
    return text


# --- the archive: one form, every byte of which follows from names, sizes and check sums


def header(name, size, crc):
    return struct.pack("<HHHHHIIIHH", 20, 0x0800, 0, 0, 0x21, crc, size, size, len(name), 0)


def read_entry(file, name, most, take, exact=None):
    name = name.encode()
    head = file.read(30)
    require(len(head) == 30, "the archive ends early")
    crc, size = struct.unpack("<II", head[14:22])
    require(head + file.read(len(name)) == b"PK\3\4" + header(name, size, crc) + name, f"the header of {name.decode()}")
    require(size <= most and exact in (None, size), f"the size of {name.decode()}")
    found, left = 0, size
    while left:
        piece = file.read(min(left, PIECE))
        require(piece, "the archive ends early")
        found = binascii.crc32(piece, found)
        take(piece)
        left -= len(piece)
    require(found == crc, f"the check sum of {name.decode()}")
    return name, size, crc


def read_directory(file, entries):
    directory, offset = b"", 0
    for name, size, crc in entries:
        directory += b"PK\1\2" + struct.pack("<H", 20) + header(name, size, crc)
        directory += struct.pack("<HHHII", 0, 0, 0, 0, offset) + name
        offset += 30 + len(name) + size
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), offset, 0)
    require(file.read() == directory + b"PK\5\6" + end, "the directory, or what stands behind it")


# --- certificates and signatures


def read_certificate(der, authority, kind):
    """Login, name, key and dates of a certificate for signatures that the authority issued."""
    certificate = x509.load_der_x509_certificate(der)
    require(certificate.public_bytes(serialization.Encoding.DER) == der, "a certificate with more than itself")
    certificate.verify_directly_issued_by(authority)
    require(authority.not_valid_before_utc <= certificate.not_valid_before_utc
            and certificate.not_valid_after_utc <= authority.not_valid_after_utc, "a certificate outlives its authority")
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    require(usage.digital_signature and usage.content_commitment, "a certificate that is not for signatures")
    try:
        certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
        raise NotProven("a certificate for logging in")
    except x509.ExtensionNotFound:
        pass
    names = list(certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value)
    require(len(names) == 1 and names[0].value.startswith(f"urn:lienquan:{kind}:"), "whose certificate it is")
    common = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    key = certificate.public_key()
    if isinstance(key, ed25519.Ed25519PublicKey):
        algorithm, raw = "Ed25519", key.public_bytes_raw()
    else:
        require(isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name == "secp256r1", "the kind of a key")
        algorithm = "ES256"
        raw = key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    name = hashlib.sha256(b"lienquan custody key 1\0" + algorithm.encode() + b"\0" + raw).digest()[:16]
    return {
        "id": base64.urlsafe_b64encode(name).rstrip(b"=").decode(), "key": key, "name": common[0].value,
        "login": names[0].value.split(":", 3)[3],
        "dates": (certificate.not_valid_before_utc, certificate.not_valid_after_utc),
    }


def check_signature(signer, signature, content, what):
    require(len(signature) == 64, what)
    try:
        if isinstance(signer["key"], ed25519.Ed25519PublicKey):
            signer["key"].verify(signature, content)
        else:
            r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
            require(s <= HALF_P256, what)
            signer["key"].verify(utils.encode_dss_signature(r, s), content, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        raise NotProven(what) from None


def holds(signer, at):
    return signer["dates"][0] <= at <= signer["dates"][1]


# --- the chain


def same(a, b):
    if "login" in a or "login" in b:
        return a.get("login") == b.get("login")
    return a["name"] == b["name"] and a.get("organisation") == b.get("organisation")


def check_form(item):
    members(item, "id kind title taken_at place taken_by", "file seals measure coordinates")
    require(item["kind"] in KINDS, "the kind of an item")
    members(item["taken_by"], "name", "login organisation")
    if "file" in item:
        members(item["file"], "sha256 size type")
        digest(item["file"]["sha256"])
    if "coordinates" in item:
        members(item["coordinates"], "latitude longitude")


def check_signatures(element, signers, what):
    transfer = element["transfer"]
    expected = [(role, transfer[member]) for role, member in
                (("giver", "from"), ("receiver", "to"), ("witness", "witness"))
                if transfer.get(member, {}).get("login")]
    require(len(element["signatures"]) == len(expected), f"{what}: a signature is missing")
    before, last = [], None
    for place, (signature, (role, party)) in enumerate(zip(element["signatures"], expected)):
        members(signature, "role key at signature")
        require(signature["role"] == role, f"{what}: signed as something else")
        signer = signers.get(signature["key"])
        require(signer, f"{what}: a key without a certificate")
        require(signer["login"] == party["login"] and signer["name"] == party["name"], f"{what}: another officer's key")
        at = moment(signature["at"])
        require(holds(signer, at) and moment(transfer["at"]) <= at, f"{what}: out of date")
        require(last is None or last <= at, f"{what}: times run backwards")
        last = at
        signed = {
            "transfer": H("lienquan custody transfer 1", canonical(transfer).encode()), "case": transfer["case"],
            "role": role, "key": signature["key"], "at": signature["at"],
        }
        if place == len(expected) - 1:
            signed |= {"sequence": element["sequence"], "previous": element["previous"], "after": before}
        content = b"lienquan custody signature 1\0" + canonical(signed).encode()
        check_signature(signer, b64url(signature["signature"]), content, f"{what}: the signature of {party['login']}")
        before = before + [signature]
    return last


def check_parties(transfer, what):
    reason, sides = transfer["reason"], [transfer.get("from"), transfer.get("to")]
    require(("from" in transfer) == (reason != "taken") and ("to" in transfer) == (reason != "destroyed"),
            f"{what}: parties")
    witness = transfer.get("witness")
    for party in [*sides, witness]:
        if party is not None:
            members(party, "name", "login organisation")
    keyed = [side["login"] for side in sides if side and "login" in side]
    require(keyed and (witness is None or "login" in witness), f"{what}: parties")
    require(reason == "taken" or (len(keyed) == 1) == (witness is not None), f"{what}: a witness")
    logins = keyed + ([witness["login"]] if witness else [])
    require(len(set(logins)) == len(logins), f"{what}: one officer twice")


def check_line(line, transfer, items, state, what):
    members(line, "id digest seals", "last new_seals")
    item = items.get(line["id"])
    require(item, f"{what}: item {line['id']} is not told")
    require(line["digest"] == H("lienquan custody item 1", canonical(item).encode()), f"{what}: another item")
    at, found = moment(transfer["at"]), line["seals"]
    if transfer["reason"] == "taken":
        require(line["id"] not in state and "last" not in line, f"{what}: taken twice")
        require(same(item["taken_by"], transfer["to"]) and moment(item["taken_at"]) <= at, f"{what}: taken otherwise")
        require(found == "unsealed" and "new_seals" not in line, f"{what}: seals")
        return {"seals": item.get("seals", [])}
    require(line["id"] in state, f"{what}: item {line['id']} appears from nowhere")
    standing = state[line["id"]]
    require(not standing["ended"], f"{what}: item {line['id']} was at its end")
    require(same(standing["holder"], transfer["from"]), f"{what}: the giver does not hold item {line['id']}")
    require(standing["last"] == line.get("last"), f"{what}: item {line['id']} went through other hands")
    require(standing["at"] <= at, f"{what}: times run backwards")
    require(found in ("intact", "broken", "unsealed") and (found == "unsealed") == (not standing["seals"]), f"{what}: seals")
    require(found != "broken" or transfer.get("note"), f"{what}: a broken seal without a note")
    return {"seals": ([] if found == "broken" else standing["seals"]) + line.get("new_seals", [])}


def check_chain(statement, signers):
    items = {}
    for item in statement["items"]:
        check_form(item)
        require(item["id"] not in items, f"item {item['id']} twice")
        items[item["id"]] = item
    state, ids, closed = {}, set(), None
    previous = H("lienquan custody case 1", statement["case"].encode())
    for place, element in enumerate(statement["transfers"], 1):
        what = f"transfer {place}"
        members(element, "transfer sequence previous signatures")
        transfer = element["transfer"]
        members(transfer, "id case reason items at place", "from to witness note")
        require(element["sequence"] == place and element["previous"] == previous, f"{what} does not follow")
        require(transfer["case"] == statement["case"], f"{what} is another case's")
        require(transfer["id"] not in ids and transfer["reason"] in REASONS, f"{what}: id or reason")
        ids.add(transfer["id"])
        check_parties(transfer, what)
        last = check_signatures(element, signers, what)
        require(closed is None or closed <= last, f"{what}: times run backwards")
        closed = last
        previous = H("lienquan custody link 1", canonical(element).encode())
        lines = transfer["items"]
        require(lines and len({line["id"] for line in lines}) == len(lines), f"{what}: its items")
        for line in lines:
            after = check_line(line, transfer, items, state, what)
            state[line["id"]] = after | {
                "holder": transfer.get("to"), "last": previous, "at": moment(transfer["at"]),
                "ended": transfer["reason"] in ENDS,
            }
    require(set(state) == set(items), "an item that nobody took")
    return closed, [name for name in items if not state[name]["ended"]]


# --- the bundle


def check_statement(text, readme, pinned):
    bundle = json.loads(text, object_pairs_hook=no_doubles)
    require(canonical(bundle) == text, "custody.json is not canonical")
    members(bundle, "statement certificate signature")
    statement = bundle["statement"]
    members(statement, "v case office exported_at exported_by items transfers journal certificates authority readme")
    require(statement["v"] == 1, "version")
    members(statement["exported_by"], "name", "login organisation")
    der = b64url(statement["authority"])
    authority = x509.load_der_x509_certificate(der)
    require(pinned is None or der == pinned.public_bytes(serialization.Encoding.DER), "another authority than the pinned one")
    require(authority.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
            and authority.extensions.get_extension_for_class(x509.KeyUsage).value.key_cert_sign, "no authority")
    seal = read_certificate(b64url(bundle["certificate"]), authority, "node")
    signed = {"statement": statement, "certificate": bundle["certificate"]}
    content = b"lienquan custody bundle 1\0" + canonical(signed).encode()
    check_signature(seal, b64url(bundle["signature"]), content, "the seal of the node")
    exported = moment(statement["exported_at"])
    require(holds(seal, exported), "the seal's certificate did not hold")
    require(hashlib.sha256(readme).hexdigest() == statement["readme"], "README.txt was changed")
    used = {signature["key"] for element in statement["transfers"] for signature in element["signatures"]}
    signers = {}
    for entry in statement["certificates"]:
        members(entry, "der occasion")
        require(entry["occasion"] in ("first", "renewal", "reset"), "an occasion")
        signer = read_certificate(b64url(entry["der"]), authority, "officer")
        require(signer["id"] in used and signer["id"] not in signers, "a certificate that does not belong here")
        signers[signer["id"]] = signer
    closed, open_items = check_chain(statement, signers)
    require(closed is None or closed <= exported, "made before its last signature")
    members(statement["journal"], "node entries")
    entries = statement["journal"]["entries"]
    for entry in entries:
        members(entry, "sequence hash")
        digest(entry["hash"])
    numbers = [entry["sequence"] for entry in entries]
    require(len(numbers) == len(statement["transfers"]) and numbers == sorted(set(numbers)), "journal positions")
    return statement, open_items


def verify(file, pinned=None):
    """The statement of a bundle that holds, and the ids of items whose end is not settled."""
    readme, text = bytearray(), bytearray()
    entries = [read_entry(file, "README.txt", 1 << 16, readme.extend),
               read_entry(file, "custody.json", 16 << 20, text.extend)]
    statement, open_items = check_statement(text.decode(), bytes(readme), pinned)
    files = {}
    for item in statement["items"]:
        if "file" in item:
            size = files.setdefault(item["file"]["sha256"], item["file"]["size"])
            require(size == item["file"]["size"], "one file with two sizes")
    require(len(files) + 2 <= 10_000, "more files than a bundle may have")
    for name in sorted(files):
        found = hashlib.sha256()
        entries.append(read_entry(file, "files/" + name, (1 << 32) - 2, found.update, files[name]))
        require(found.hexdigest() == name, f"file {name} was changed")
    read_directory(file, entries)
    return statement, open_items


REFUSALS = (NotProven, KeyError, ValueError, TypeError, IndexError, AttributeError, InvalidSignature, struct.error,
            x509.ExtensionNotFound, RecursionError)


def main(arguments):
    pinned, failed = None, False
    for argument in arguments:
        if argument.startswith("--authority="):
            with open(argument[12:], "rb") as file:
                pinned = x509.load_pem_x509_certificate(file.read())
    for path in (argument for argument in arguments if not argument.startswith("--")):
        try:
            with open(path, "rb") as file:
                statement, open_items = verify(file, pinned)
        except REFUSALS as error:
            print(f"{path}: does not hold: {error or type(error).__name__}")
            failed = True
            continue
        fingerprint = hashlib.sha256(b64url(statement["authority"])).hexdigest()
        print(f"{path}: case {statement['case']}, {len(statement['items'])} items, "
              f"{len(statement['transfers'])} transfers, {len(open_items)} open")
        print(f"  authority {fingerprint} {'pinned' if pinned else 'NOT pinned: compare it with what the customs publish'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
