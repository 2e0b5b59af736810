# SPDX-License-Identifier: Apache-2.0
"""Checks proofs of `lienquan exchange prove` without LienQuan: written from docs/exchange.md, shares no code with it.

    scripts/verify_proof.py proof.json …        says what each proves; ends with 1 where anything does not hold
    scripts/verify_proof.py --time proof.json   also how long a check takes
    scripts/verify_proof.py --authority=ca.pem proof.json   also whether the authority certified the office's key
    scripts/verify_proof.py --document=minutes.json proof-VN.json proof-CN.json
                                                also whether each is a signature of these minutes, by who heads a delegation

Needs the package `cryptography` for Ed25519.
"""
import base64
import hashlib
import json
import sys
import time

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


class NotProven(Exception):
    pass


def require(holds, what):
    if not holds:
        raise NotProven(what)


def b64url(text):
    require("=" not in text, "padding")
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


def signed_by(key, signature, content):
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, content)
        return True
    except InvalidSignature:
        return False


def included(entry, index, size, hashes, root):
    """RFC 9162, section 2.1.3.2."""
    if index >= size:
        return False
    fn, sn, r = index, size - 1, sha256(b"\x00", entry)
    for p in hashes:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = sha256(b"\x01", p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = sha256(b"\x01", r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == root


def read_key(encoded):
    """A verifier key of C2SP signed-note: name, key id, kind and key."""
    name, key_id, rest = encoded.split("+", 2)
    kind_and_key = base64.b64decode(rest, validate=True)
    require(sha256(name.encode() + b"\n" + kind_and_key)[:4].hex() == key_id, "the id of a key")
    return name, bytes.fromhex(key_id), kind_and_key[0], kind_and_key[1:]


def note_signed(note, encoded):
    """Whether a key signed a note (kind 1), or cosigned it (kind 4, tlog-cosignature)."""
    text, _, lines = note.partition("\n\n")
    text += "\n"
    name, key_id, kind, key = read_key(encoded)
    for line in lines.splitlines():
        dash, signer, blob = line.split(" ")
        blob = base64.b64decode(blob, validate=True)
        if dash != "—" or signer != name or blob[:4] != key_id:
            continue
        if kind == 1 and signed_by(key, blob[4:], text.encode()):
            return True
        if kind == 4:
            seconds = int.from_bytes(blob[4:12], "big")
            if signed_by(key, blob[12:], f"cosignature/v1\ntime {seconds}\n{text}".encode()):
                return True
    return False


def verify(proof):
    """The header and, where it is there, the message of a proof that holds."""
    require(proof["v"] == 1, "version")
    protected, payload, signature = proof["jws"].split(".")
    card = proof["card"]
    head, header = json.loads(b64url(protected)), json.loads(b64url(payload))
    require(head["alg"] == "EdDSA" and head["typ"] == "lienquan-envelope+jws", "protected header")
    key = b64url(card["sign"])
    kid = sha256(b"lienquan key\0sign\0", header["suite"].encode(), b"\0", key)[:16]
    require(b64url(head["kid"]) == kid and card["suite"] == header["suite"], "the card is another key's")
    require(card["office"] == header["from"], "the card is another office's")
    require(card["valid_from"] <= header["sent"] < card["valid_until"], "the card was not valid")
    require(signed_by(key, b64url(signature), f"{protected}.{payload}".encode()), "the office's signature")
    entry = sha256(proof["jws"].encode())
    nodes = [header["from"].split("-")[0], header["to"].split("-")[0]]
    sides = {side["node"]: side for side in proof["sides"]}
    for node, other in (nodes, reversed(nodes)):
        side = sides[node]
        front, _, note = side["proof"].partition("\n\n")
        first, *lines = front.splitlines()
        require(first == "c2sp.org/tlog-proof@v1" and lines[0].startswith("index "), "form of a proof")
        origin, size, root = note.splitlines()[:3]
        require(origin == f"lienquan/{node}/{other}", "another log")
        require(included(entry, int(lines[0][6:]), int(size), [base64.b64decode(line) for line in lines[1:]],
                         base64.b64decode(root)), f"inclusion in the log of {node}")
        require(note_signed(note, side["log_key"]), f"{node} did not sign its checkpoint")
        require(note_signed(note, side["witness_key"]), f"{other} did not cosign the checkpoint of {node}")
    message = None
    if "content" in proof:
        content = b64url(proof["content"])
        commitment = sha256(b"lienquan content 1\0", content)
        require(commitment == b64url(header["commitment"]), "the content is not what was committed to")
        message = json.loads(content)["message"]
    return header, message


def vouched(proof, authority):
    """Requires that the authority certified the signing key of the card, and that this key signed the card."""
    require("card_jws" in proof, "there is no certificate of the office")
    protected, payload, signature = proof["card_jws"].split(".")
    head = json.loads(b64url(protected))
    require(head["typ"] == "lienquan-key-card+jws" and head["alg"] == "Ed25519", "the card's protected header")
    certificate = x509.load_der_x509_certificate(base64.b64decode(head["x5c"][0], validate=True))
    certificate.verify_directly_issued_by(authority)
    card = json.loads(b64url(payload))
    require(card == proof["card"], "the certified card is another")
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    require(f"urn:lienquan:office:{card['office']}" in names.get_values_for_type(x509.UniformResourceIdentifier),
            "the certificate is another office's")
    require(certificate.public_key().public_bytes_raw() == b64url(card["sign"]), "the certificate is another key's")
    require(signed_by(b64url(card["sign"]), b64url(signature), f"{protected}.{payload}".encode()), "the card's signature")


def signed(message, document):
    """Requires that a message is a signature of minutes."""
    require(message is not None and message["type"] == "minute", "it is no signature of minutes")
    require(b64url(message["body"]["sha256"]) == sha256(document), "it signs another document")
    minutes = json.loads(document)
    require(message["body"]["conference"] == minutes["conference"], "it signs minutes of another conference")
    heads = [delegation["head"] for delegation in minutes["delegations"]]
    require(message["sign_off"]["approved_by"] in heads, "whoever signed heads no delegation")


def main(arguments):
    timed = "--time" in arguments
    authority = next((argument[12:] for argument in arguments if argument.startswith("--authority=")), None)
    document = next((argument[11:] for argument in arguments if argument.startswith("--document=")), None)
    failed = False
    if document:
        with open(document, "rb") as file:
            document = file.read()
    if authority:
        with open(authority, "rb") as file:
            authority = x509.load_pem_x509_certificate(file.read())
    for path in (argument for argument in arguments if not argument.startswith("--")):
        with open(path, encoding="utf-8") as file:
            proof = json.load(file)
        try:
            header, message = verify(proof)
            if authority:
                vouched(proof, authority)
            if document:
                signed(message, document)
        except (NotProven, KeyError, ValueError, IndexError, InvalidSignature) as error:
            print(f"{path}: nothing is proven: {error}")
            failed = True
            continue
        what = f", {message['type']}" if message else ""
        print(f"{path}: {header['id']} from {header['from']} to {header['to']}, sent {header['sent']}{what}")
        if timed:
            begin = time.perf_counter()
            for _ in range(200):
                verify(proof)
            print(f"  {(time.perf_counter() - begin) / 200 * 1_000:.2f} ms a check")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
