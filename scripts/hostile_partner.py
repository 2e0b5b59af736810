# SPDX-License-Identifier: Apache-2.0
"""A partner that does not play fair: it has the keys of a real node and keeps to no rule.

Written from docs/exchange.md and the RFCs alone, so that it can say what no program of ours would: HPKE (RFC 9180) in
base mode, the JWS of an envelope, and as much of HTTP/2 (RFC 9113) as it takes to push, to trickle and to stall.
"""
import base64
import hashlib
import json
import os
import socket
import ssl
import struct
import time

from cryptography.hazmat.primitives import hashes, hmac, serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

RAW = (serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def b64u(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def canonical(value):
    """RFC 8785 for what is used here: no numbers but small whole ones."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def stamp(ahead=0.0):
    moment = time.time() + ahead
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(moment)) + f".{int(moment % 1 * 1000):03d}Z"


def uuid7():
    raw = bytearray(int(time.time() * 1000).to_bytes(6, "big") + os.urandom(10))
    raw[6], raw[8] = raw[6] & 0x0F | 0x70, raw[8] & 0x3F | 0x80
    text = raw.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def secret(path):
    with open(path, "rb") as file:
        return serialization.load_pem_private_key(file.read(), None)


# HPKE: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305.
KEM, HPKE = b"KEM" + struct.pack(">H", 0x20), b"HPKE" + struct.pack(">HHH", 0x20, 1, 3)


def extract(salt, key):
    mac = hmac.HMAC(salt or bytes(32), hashes.SHA256())
    mac.update(key)
    return mac.finalize()


def labeled_extract(suite, salt, label, key):
    return extract(salt, b"HPKE-v1" + suite + label + key)


def labeled_expand(suite, key, label, info, length):
    # No more than 32 bytes are ever asked for: one block of HKDF.
    mac = hmac.HMAC(key, hashes.SHA256())
    mac.update(struct.pack(">H", length) + b"HPKE-v1" + suite + label + info + b"\x01")
    return mac.finalize()[:length]


def seal(public, info, bound, content):
    ephemeral = X25519PrivateKey.generate()
    encapsulated = ephemeral.public_key().public_bytes(*RAW)
    shared = labeled_expand(
        KEM, labeled_extract(KEM, b"", b"eae_prk", ephemeral.exchange(public)), b"shared_secret",
        encapsulated + public.public_bytes(*RAW), 32)
    context = b"\x00" + labeled_extract(HPKE, b"", b"psk_id_hash", b"") + labeled_extract(HPKE, b"", b"info_hash", info)
    root = labeled_extract(HPKE, shared, b"secret", b"")
    key, nonce = (labeled_expand(HPKE, root, label, context, size) for label, size in ((b"key", 32), (b"base_nonce", 12)))
    return encapsulated, ChaCha20Poly1305(key).encrypt(nonce, content, bound)


def key_id(use, public, suite="LQ1"):
    return b64u(sha256(f"lienquan key\0{use}\0{suite}\0".encode(), public.public_bytes(*RAW))[:16])


class Office:
    """The keys of one office, as they lie in a node's folder."""

    def __init__(self, node, code):
        self.code = code
        self.sign, self.open = (secret(f"{node}/pki/office/{code}/{name}.key") for name in ("sign", "seal"))


class Sequence:
    """One direction between two nodes: makes envelopes and knows which is next."""

    def __init__(self, sender, receiver):
        self.sender, self.receiver, self.number, self.head = sender, receiver, 0, bytes(32)

    def envelope(self, message, *, follow=True, signer=None, header=None, change=None):
        """The line of an envelope.

        follow: whether the next one stands behind it; signer: who signs instead of the sender; header: members to set
        in the header; change: changes the compact JWS's parts before they are put together.
        """
        sender, receiver, suite = self.sender, self.receiver, "LQ1"
        public = receiver.open.public_key()
        facts = {"id": uuid7(), "from": sender.code, "to": receiver.code, "suite": suite, **(header or {})}
        content = message if isinstance(message, bytes) else canonical({"message": message, "salt": b64u(os.urandom(32))})
        bound = canonical({name: facts[name] for name in ("from", "id", "suite", "to")})
        encapsulated, ciphertext = seal(public, f"lienquan seal 1 {facts['suite']}".encode(), bound, content)
        facts = {
            "v": 1, "seal_key": key_id("seal", public), "sent": stamp(), "seq": self.number + 1, "prev": b64u(self.head),
            "commitment": b64u(sha256(b"lienquan content 1\0", content)), "digest": b64u(sha256(encapsulated, ciphertext)),
            **facts,
        }
        key = (signer or sender).sign
        protected = {"alg": "EdDSA", "kid": key_id("sign", key.public_key()), "typ": "lienquan-envelope+jws"}
        signed = f"{b64u(canonical(protected))}.{b64u(canonical(facts))}"
        signed += "." + b64u(key.sign(signed.encode()))
        if change:
            signed = change(signed)
        if follow:
            self.number, self.head = self.number + 1, sha256(signed.encode())
        self.last = facts["id"]
        return canonical({"ct": b64u(ciphertext), "enc": b64u(encapsulated), "jws": signed}) + b"\n"


PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, RESET, SETTINGS, PING, GOAWAY, WINDOW = 0, 1, 3, 4, 6, 7, 8
STATUSES = {8: 200, 9: 204, 10: 206, 11: 304, 12: 400, 13: 404, 14: 500}
DIGITS = {"00000": "0", "00001": "1", "00010": "2", "011001": "3", "011010": "4", "011011": "5", "011100": "6",
          "011101": "7", "011110": "8", "011111": "9"}


def frame(kind, flags, stream, content=b""):
    return struct.pack(">I", len(content))[1:] + bytes((kind, flags)) + struct.pack(">I", stream) + content


def literal(text):
    """A string of HPACK (RFC 7541, section 5.2), not compressed."""
    raw = text if isinstance(text, bytes) else text.encode()
    if len(raw) < 127:
        return bytes((len(raw),)) + raw
    rest, length = len(raw) - 127, b"\x7f"
    while rest >= 128:
        length, rest = length + bytes((rest & 127 | 128,)), rest >> 7
    return length + bytes((rest,)) + raw


def status(block):
    """The status of an answer: always the first field; no table is kept, as our settings leave none."""
    while block[0] & 0xE0 == 0x20:
        block = block[1:]
    if block[0] & 0x80:
        return STATUSES.get(block[0] & 0x7F, 0)
    length, raw = block[1] & 0x7F, block[2:2 + (block[1] & 0x7F)]
    if not block[1] & 0x80:
        return int(raw)
    bits, text, word = "".join(f"{byte:08b}" for byte in raw[:length]), "", ""
    for bit in bits:
        word += bit
        if word in DIGITS:
            text, word = text + DIGITS[word], ""
    return int(text)


class Refused(Exception):
    """The connection was refused or ended."""


class Line:
    """A connection to a link's port: HTTP/2 by hand."""

    def __init__(self, port, certificate=None, key=None, timeout=10.0, window=1 << 24):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.set_alpn_protocols(["h2"])
        if certificate:
            context.load_cert_chain(certificate, key)
        self.stream, self.room, self.rooms, self.first_room = -1, 65_535, {}, 65_535
        self.answers, self.buffer = {}, b""
        try:
            self.socket = context.wrap_socket(socket.create_connection(("127.0.0.1", port), timeout))
            # No table of HPACK, no push, and room for what is read at once.
            settings = struct.pack(">HIHIHI", 1, 0, 2, 0, 4, window)
            self.write(PREFACE + frame(SETTINGS, 0, 0, settings))
            if window > 65_535:
                self.write(frame(WINDOW, 0, 0, struct.pack(">I", window)))
        except (OSError, ssl.SSLError) as error:
            raise Refused(str(error)) from None

    def close(self):
        self.socket.close()

    def write(self, content):
        try:
            self.socket.sendall(content)
        except (OSError, ssl.SSLError) as error:
            raise Refused(str(error)) from None

    def take(self):
        """Reads one frame and does what it asks."""
        while len(self.buffer) < 9 or len(self.buffer) < 9 + int.from_bytes(self.buffer[:3], "big"):
            try:
                some = self.socket.recv(65_536)
            except (OSError, ssl.SSLError) as error:
                raise Refused(str(error)) from None
            if not some:
                raise Refused("ended")
            self.buffer += some
        length, kind, flags = int.from_bytes(self.buffer[:3], "big"), self.buffer[3], self.buffer[4]
        stream = int.from_bytes(self.buffer[5:9], "big") & 0x7FFFFFFF
        content, self.buffer = self.buffer[9:9 + length], self.buffer[9 + length:]
        if kind == SETTINGS and not flags & 1:
            for place in range(0, length, 6):
                name, value = struct.unpack(">HI", content[place:place + 6])
                if name == 4:
                    self.rooms = {one: room + value - self.first_room for one, room in self.rooms.items()}
                    self.first_room = value
            self.write(frame(SETTINGS, 1, 0))
        elif kind == PING and not flags & 1:
            self.write(frame(PING, 1, 0, content))
        elif kind == WINDOW and stream == 0:
            self.room += int.from_bytes(content, "big")
        elif kind == WINDOW and stream in self.rooms:
            self.rooms[stream] += int.from_bytes(content, "big")
        elif kind == GOAWAY:
            raise Refused("goaway")
        elif kind in (HEADERS, DATA, RESET) and stream in self.answers:
            answer = self.answers[stream]
            if kind == HEADERS:
                answer["status"] = status(content)
            elif kind == DATA:
                answer["body"] += content
            answer["ended"] = answer["ended"] or kind == RESET or bool(flags & 1)

    def begin(self, method, path, headers=(), ended=False):
        self.stream += 2
        block = b"".join(b"\x00" + literal(name) + literal(value) for name, value in (
            (":method", method), (":scheme", "https"), (":path", path), (":authority", "localhost"), *headers))
        self.answers[self.stream] = {"status": None, "body": b"", "ended": False}
        self.rooms[self.stream] = self.first_room
        self.write(frame(HEADERS, 0x4 | (0x1 if ended else 0), self.stream, block))
        return self.stream

    def data(self, stream, content, ended=False):
        self.room -= len(content)
        self.rooms[stream] -= len(content)
        self.write(frame(DATA, 1 if ended else 0, stream, content))

    def request(self, method, path, body=b"", headers=()):
        """Sends a request as an honest partner would, and waits for its answer."""
        stream = self.begin(method, path, headers, ended=not body)
        answer, place = self.answers[stream], 0
        while place < len(body) and not answer["ended"]:
            room = min(self.room, self.rooms[stream], 16_384, len(body) - place)
            if room <= 0:
                self.take()
                continue
            self.data(stream, body[place:place + room], ended=place + room == len(body))
            place += room
        while not answer["ended"]:
            self.take()
        del self.answers[stream], self.rooms[stream]
        return answer["status"], answer["body"]

    def push(self, *lines):
        """Pushes lines; the status, and the word of refusal or None."""
        code, body = self.request("POST", "/link/v1/push", b"".join(lines), (("content-type", "application/x-ndjson"),))
        try:
            answer = json.loads(body)
        except ValueError:
            return code, None
        return code, answer.get("fault") or answer.get("refused", {}).get("fault")
