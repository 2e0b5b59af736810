# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""A line between a phone and a node that is cut at any byte, in either direction."""

import random
import socket
import threading


class BadLine:
    """Forwards connections of a port to another. `mood` says how:

    clear: everything passes. dark: no connection stands. rough: three in four connections are cut, after some bytes of
    what the phone sends, or before or within what the node answers, so that the node may have done what was asked.
    """

    def __init__(self, port: int, target: int, seed: int):
        self.target = target
        self.mood = "clear"
        self.cuts = {"sending": 0, "answer": 0, "refused": 0}
        self.random = random.Random(seed)
        self.open: set[socket.socket] = set()
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self.accept, daemon=True).start()

    def set(self, mood: str) -> None:
        self.mood = mood
        if mood != "clear":
            with self.lock:
                for one in self.open:
                    self.cut(one)

    @staticmethod
    def cut(one: socket.socket) -> None:
        try:
            one.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def accept(self) -> None:
        while True:
            phone, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=(phone,), daemon=True).start()

    def plan(self) -> tuple[int | None, int | None]:
        """After how many bytes to cut: of what is sent, and of what is answered."""
        if self.mood != "rough" or self.random.random() < 0.25:
            return None, None
        if self.random.random() < 0.5:
            return self.random.randrange(90_000), None
        # Half of them before the first byte of an answer.
        return None, self.random.choice((0, self.random.randrange(4_000)))

    def serve(self, phone: socket.socket) -> None:
        try:
            if self.mood == "dark":
                self.cuts["refused"] += 1
                phone.close()
                return
            node = socket.create_connection(("127.0.0.1", self.target), timeout=5)
            node.settimeout(None)
        except OSError:
            phone.close()
            return
        with self.lock:
            self.open |= {phone, node}
        up, down = self.plan()
        thread = threading.Thread(target=self.pump, args=(phone, node, up, "sending"), daemon=True)
        thread.start()
        self.pump(node, phone, down, "answer")
        thread.join()
        with self.lock:
            self.open -= {phone, node}
        phone.close()
        node.close()

    def pump(self, source: socket.socket, target: socket.socket, most: int | None, what: str) -> None:
        try:
            while data := source.recv(16_384):
                if most is not None:
                    if len(data) > most:
                        target.sendall(data[:most])
                        self.cuts[what] += 1
                        break
                    most -= len(data)
                target.sendall(data)
        except OSError:
            pass
        self.cut(source)
        self.cut(target)
